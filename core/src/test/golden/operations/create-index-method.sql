== h2 ==
-- H2 does not let an index choose its method: ix_method.
-- Leave out using(…): the database's own method fits.

== mariadb ==
-- MariaDB has no operator classes: ix_method.
-- Leave out operatorClass(…).

== mysql ==
-- MySQL has no operator classes: ix_method.
-- Leave out operatorClass(…).

== postgresql ==
CREATE INDEX "ix_method" ON "dishes" USING btree ("title" text_pattern_ops);

== sqlite ==
-- SQLite has no operator classes, such as text_pattern_ops of index ix_method.
-- Leave it out, or say a collation.

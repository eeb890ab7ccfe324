== h2 ==
-- H2 has no choice of index methods: ix_method.
-- Leave out using(…) to get the database's default method.

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
-- Omit it, or specify a collation.

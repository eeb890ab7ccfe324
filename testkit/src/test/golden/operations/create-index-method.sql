== h2 ==
CREATE INDEX "ix_method" ON "dishes" ("title");

== mariadb ==
CREATE INDEX `ix_method` ON `dishes` (`title`);

== postgresql ==
CREATE INDEX "ix_method" ON "dishes" ("title");

== sqlite ==
-- SQLite has no operator classes, such as text_pattern_ops of index ix_method.
-- Leave it out, or say a collation.

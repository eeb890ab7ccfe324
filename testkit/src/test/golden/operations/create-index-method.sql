== h2 ==
CREATE INDEX "ix_method" ON "dishes" ("title");

== mariadb ==
CREATE INDEX `ix_method` ON `dishes` (`title`);

== postgresql ==
CREATE INDEX "ix_method" ON "dishes" ("title");

== sqlite ==
CREATE INDEX "ix_method" ON "dishes" (`title`);

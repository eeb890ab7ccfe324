== h2 ==
CREATE INDEX "ix_prefix" ON "dishes" ("notes");

== mariadb ==
CREATE INDEX `ix_prefix` ON `dishes` (`notes`);

== postgresql ==
CREATE INDEX "ix_prefix" ON "dishes" ("notes");

== sqlite ==
CREATE INDEX "ix_prefix" ON "dishes" (`notes`);

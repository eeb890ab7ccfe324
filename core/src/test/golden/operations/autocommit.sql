== h2 ==
CREATE INDEX "ix_dishes_titles" ON "dishes" ("title");

== mariadb ==
CREATE INDEX `ix_dishes_titles` ON `dishes` (`title`);

== mysql ==
CREATE INDEX `ix_dishes_titles` ON `dishes` (`title`);

== postgresql ==
CREATE INDEX CONCURRENTLY "ix_dishes_titles" ON "dishes" ("title");

== sqlite ==
CREATE INDEX "ix_dishes_titles" ON "dishes" (`title`);

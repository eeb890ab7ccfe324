== h2 ==
CREATE INDEX "ix_dishes_title" ON "dishes" ("title", "cook_id" DESC);

== mariadb ==
CREATE INDEX `ix_dishes_title` ON `dishes` (`title`, `cook_id` DESC);

== mysql ==
CREATE INDEX `ix_dishes_title` ON `dishes` (`title`, `cook_id` DESC);

== postgresql ==
CREATE INDEX "ix_dishes_title" ON "dishes" ("title", "cook_id" DESC);

== sqlite ==
CREATE INDEX "ix_dishes_title" ON "dishes" (`title`, `cook_id` DESC);

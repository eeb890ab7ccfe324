== h2 ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== mariadb ==
CREATE UNIQUE INDEX `ux_alike` ON `dishes` (`cook_id`, `title`);

== postgresql ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== sqlite ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" (`cook_id`, `title`);

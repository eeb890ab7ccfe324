== h2 ==
CREATE UNIQUE INDEX "ux_cooks_name" ON "cooks" ("name");

== mariadb ==
CREATE UNIQUE INDEX `ux_cooks_name` ON `cooks` (`name`);

== mysql ==
CREATE UNIQUE INDEX `ux_cooks_name` ON `cooks` (`name`);

== postgresql ==
CREATE UNIQUE INDEX "ux_cooks_name" ON "cooks" ("name");

== sqlite ==
CREATE UNIQUE INDEX "ux_cooks_name" ON "cooks" (`name`);

== h2 ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

== mariadb ==
INSERT INTO `cooks` (`id`, `name`) VALUES (?, ?);

== mysql ==
INSERT INTO `cooks` (`id`, `name`) VALUES (?, ?);

== postgresql ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

== sqlite ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

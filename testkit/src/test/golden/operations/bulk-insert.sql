== postgresql ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

== sqlite ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

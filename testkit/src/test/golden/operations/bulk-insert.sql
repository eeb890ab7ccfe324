== sqlite ==
INSERT INTO "cooks" ("id", "name") VALUES (?, ?);

== h2 ==
CREATE INDEX "ix_prefix" ON "dishes" ("notes");

== mariadb ==
CREATE INDEX `ix_prefix` ON `dishes` (`notes`);

== postgresql ==
CREATE INDEX "ix_prefix" ON "dishes" ("notes");

== sqlite ==
-- SQLite indexes no prefixes, such as that of notes in index ix_prefix.
-- Index an expression: substr(notes, 1, 20).

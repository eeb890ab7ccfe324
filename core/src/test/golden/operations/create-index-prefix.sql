== h2 ==
-- H2 has no prefix indexes: ix_prefix.
-- Index a generated column with left(column, 20), or leave out prefix(…).

== mariadb ==
CREATE INDEX `ix_prefix` ON `dishes` (`notes`(20));

== mysql ==
CREATE INDEX `ix_prefix` ON `dishes` (`notes`(20));

== postgresql ==
-- PostgreSQL has no prefix indexes: ix_prefix.
-- Index a generated column with left(column, 20), or leave out prefix(…).

== sqlite ==
-- SQLite cannot index prefixes, such as that of notes in index ix_prefix.
-- Index an expression: substr(notes, 1, 20).

== h2 ==
-- H2 has no INCLUDE columns in indexes: ix_including.
-- Add them as the last key columns of the index, or leave them out.

== mariadb ==
-- MariaDB has no INCLUDE columns in indexes: ix_including.
-- Add them as the last key columns of the index, or leave them out.

== mysql ==
-- MySQL has no INCLUDE columns in indexes: ix_including.
-- Add them as the last key columns of the index, or leave them out.

== postgresql ==
CREATE INDEX "ix_including" ON "orders" ("net") INCLUDE ("state", "gross");

== sqlite ==
-- SQLite does not support included columns, as in index ix_including.
-- Add them as the last keys, or omit include.

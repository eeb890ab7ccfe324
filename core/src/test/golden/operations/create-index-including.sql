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
-- SQLite keeps no columns beside the keys of index ix_including.
-- Name them as last keys, or leave out include.

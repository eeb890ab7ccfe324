== h2 ==
-- H2 keeps no further columns in an index: ix_including.
-- Name them as the last keys of the index, or leave them out.

== mariadb ==
-- MariaDB keeps no further columns in an index: ix_including.
-- Name them as the last keys of the index, or leave them out.

== mysql ==
-- MySQL keeps no further columns in an index: ix_including.
-- Name them as the last keys of the index, or leave them out.

== postgresql ==
CREATE INDEX "ix_including" ON "orders" ("net") INCLUDE ("state", "gross");

== sqlite ==
-- SQLite keeps no columns beside the keys of index ix_including.
-- Name them as last keys, or leave out include.

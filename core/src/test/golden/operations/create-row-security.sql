== h2 ==
-- H2 does not support this kind of object: row security dishes.
-- Omit it for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB does not support this kind of object: row security dishes.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: row security dishes.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
ALTER TABLE "dishes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

== sqlite ==
-- SQLite does not support this kind of object: row security dishes.
-- Omit it for this database: if (!op.database().equals("sqlite")).

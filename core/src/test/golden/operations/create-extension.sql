== h2 ==
-- H2 does not support this kind of object: extension citext.
-- Omit it for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB does not support this kind of object: extension citext.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: extension citext.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE EXTENSION IF NOT EXISTS "citext";

== sqlite ==
-- SQLite does not support this kind of object: extension citext.
-- Omit it for this database: if (!op.database().equals("sqlite")).

== h2 ==
CREATE DOMAIN "positive" AS integer CONSTRAINT above CHECK (VALUE > 0);

== mariadb ==
-- MariaDB does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE DOMAIN "positive" AS integer CONSTRAINT above CHECK (VALUE > 0);

== sqlite ==
-- SQLite does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("sqlite")).

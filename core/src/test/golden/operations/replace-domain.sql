== h2 ==
DROP DOMAIN "positive";
CREATE DOMAIN "positive" AS integer DEFAULT 1 CONSTRAINT below CHECK (VALUE < 9);

== mariadb ==
-- MariaDB does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
ALTER DOMAIN "positive" DROP CONSTRAINT above;
ALTER DOMAIN "positive" SET DEFAULT 1;
ALTER DOMAIN "positive" ADD CONSTRAINT below CHECK (VALUE < 9);

== sqlite ==
-- SQLite does not support this kind of object: domain positive.
-- Omit it for this database: if (!op.database().equals("sqlite")).

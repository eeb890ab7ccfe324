== h2 ==
DROP DOMAIN "positive";
CREATE DOMAIN "positive" AS integer DEFAULT 1 CONSTRAINT below CHECK (VALUE < 9);

== mariadb ==
-- MariaDB has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
ALTER DOMAIN "positive" DROP CONSTRAINT above;
ALTER DOMAIN "positive" SET DEFAULT 1;
ALTER DOMAIN "positive" ADD CONSTRAINT below CHECK (VALUE < 9);

== sqlite ==
-- SQLite has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

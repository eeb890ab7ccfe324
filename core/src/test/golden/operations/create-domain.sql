== h2 ==
CREATE DOMAIN "positive" AS integer CONSTRAINT above CHECK (VALUE > 0);

== mariadb ==
-- MariaDB has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE DOMAIN "positive" AS integer CONSTRAINT above CHECK (VALUE > 0);

== sqlite ==
-- SQLite has no object of this kind: domain positive.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

== h2 ==
-- H2 has no object of this kind: extension citext.
-- Leave it out for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB has no object of this kind: extension citext.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: extension citext.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE EXTENSION IF NOT EXISTS "citext";

== sqlite ==
-- SQLite has no object of this kind: extension citext.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

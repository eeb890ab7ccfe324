== h2 ==
-- H2 has no object of this kind: row security dishes.
-- Leave it out for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB has no object of this kind: row security dishes.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: row security dishes.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
ALTER TABLE "dishes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

== sqlite ==
-- SQLite has no object of this kind: row security dishes.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

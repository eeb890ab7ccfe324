== h2 ==
-- H2 has no object of this kind: virtual table found.
-- Leave it out for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB has no object of this kind: virtual table found.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: virtual table found.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
-- PostgreSQL has no object of this kind: virtual table found.
-- Leave it out for this database: if (!op.database().equals("postgresql")).

== sqlite ==
CREATE VIRTUAL TABLE "found" USING fts5(title);

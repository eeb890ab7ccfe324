== h2 ==
-- H2 does not support this kind of object: virtual table found.
-- Omit it for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB does not support this kind of object: virtual table found.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: virtual table found.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
-- PostgreSQL does not support this kind of object: virtual table found.
-- Omit it for this database: if (!op.database().equals("postgresql")).

== sqlite ==
CREATE VIRTUAL TABLE "found" USING fts5(title);

== h2 ==
-- H2 does not support this kind of object: policy cheap.
-- Omit it for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB does not support this kind of object: policy cheap.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: policy cheap.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE POLICY "cheap" ON "dishes" FOR SELECT USING (id > 1);

== sqlite ==
-- SQLite does not support this kind of object: policy cheap.
-- Omit it for this database: if (!op.database().equals("sqlite")).

== h2 ==
-- H2 has no object of this kind: policy cheap.
-- Leave it out for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB has no object of this kind: policy cheap.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: policy cheap.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE POLICY "cheap" ON "dishes" FOR SELECT USING (id > 1);

== sqlite ==
-- SQLite has no object of this kind: policy cheap.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

== h2 ==
-- H2 does not support this kind of object: partition dishes_1.
-- Omit it for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB does not support this kind of object: partition dishes_1.
-- Omit it for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL does not support this kind of object: partition dishes_1.
-- Omit it for this database: if (!op.database().equals("mysql")).

== postgresql ==
CREATE TABLE "dishes_1" PARTITION OF "dishes" FOR VALUES FROM (1) TO (10);

== sqlite ==
-- SQLite does not support this kind of object: partition dishes_1.
-- Omit it for this database: if (!op.database().equals("sqlite")).

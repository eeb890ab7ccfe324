== h2 ==
-- H2 has no object of this kind: partition dishes_1.
-- Leave it out for this database: if (!op.database().equals("h2")).

== mariadb ==
-- MariaDB has no object of this kind: partition dishes_1.
-- Leave it out for this database: if (!op.database().equals("mariadb")).

== mysql ==
-- MySQL has no object of this kind: partition dishes_1.
-- Leave it out for this database: if (!op.database().equals("mysql")).

== postgresql ==
ALTER TABLE "dishes" DETACH PARTITION "dishes_1";
ALTER TABLE "dishes" ATTACH PARTITION "dishes_1" FOR VALUES FROM (1) TO (20);

== sqlite ==
-- SQLite has no object of this kind: partition dishes_1.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

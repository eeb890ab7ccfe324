== h2 ==
CREATE SEQUENCE "numbers" START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== mariadb ==
CREATE SEQUENCE `numbers` START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== mysql ==
-- MySQL has no sequences: numbers.
-- Use autoIncrement(), or store the next number in a table.

== postgresql ==
CREATE SEQUENCE "numbers" START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== sqlite ==
-- SQLite has no sequences, such as numbers.
-- Use autoIncrement() on the primary key, or store the next number in a table with one row.

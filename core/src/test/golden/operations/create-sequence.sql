== h2 ==
CREATE SEQUENCE "numbers" START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== mariadb ==
CREATE SEQUENCE `numbers` START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== mysql ==
-- MySQL has no sequences: numbers.
-- Number the rows with autoIncrement(), or keep the next number in a table.

== postgresql ==
CREATE SEQUENCE "numbers" START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE;

== sqlite ==
-- SQLite has no sequences, such as numbers.
-- Let the primary key number the rows with autoIncrement(), or keep the next number in a table of one row.

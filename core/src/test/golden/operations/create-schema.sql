== h2 ==
CREATE SCHEMA "stock";

== mariadb ==
CREATE DATABASE `stock`;

== mysql ==
CREATE DATABASE `stock`;

== postgresql ==
CREATE SCHEMA "stock";

== sqlite ==
-- SQLite has no schemas within a file, such as stock.
-- Use only the tables' names, perhaps with a prefix; omit the schema for this database: if (!op.database().equals("sqlite")).

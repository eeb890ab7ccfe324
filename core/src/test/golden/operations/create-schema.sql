== h2 ==
CREATE SCHEMA "stock";

== mariadb ==
CREATE DATABASE `stock`;

== mysql ==
CREATE DATABASE `stock`;

== postgresql ==
CREATE SCHEMA "stock";

== sqlite ==
-- SQLite has no schemas in a file, such as stock.
-- Name the tables alone, perhaps with a prefix; leave the schema out for this database: if (!op.database().equals("sqlite")).

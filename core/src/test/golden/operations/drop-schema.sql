== h2 ==
DROP SCHEMA "stock" RESTRICT;

== mariadb ==
SELECT table_name FROM information_schema.tables WHERE table_schema = 'stock' LIMIT 1;
DROP DATABASE `stock`;

== mysql ==
SELECT table_name FROM information_schema.tables WHERE table_schema = 'stock' LIMIT 1;
DROP DATABASE `stock`;

== postgresql ==
DROP SCHEMA "stock" RESTRICT;

== sqlite ==
-- SQLite has no schemas within a file, such as stock.
-- Use only the tables' names, perhaps with a prefix; omit the schema for this database: if (!op.database().equals("sqlite")).

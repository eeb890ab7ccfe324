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
-- SQLite has no schemas in a file, such as stock.
-- Name the tables alone, perhaps with a prefix; leave the schema out for this database: if (!op.database().equals("sqlite")).

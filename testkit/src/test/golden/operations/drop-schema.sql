== h2 ==
DROP SCHEMA "stock" RESTRICT;

== mariadb ==
DROP SCHEMA `stock` RESTRICT;

== postgresql ==
DROP SCHEMA "stock" RESTRICT;

== sqlite ==
-- SQLite has no schemas in a file, such as stock.
-- Name the tables alone, perhaps with a prefix; leave the schema out for this database: if (!op.database().equals("sqlite")).

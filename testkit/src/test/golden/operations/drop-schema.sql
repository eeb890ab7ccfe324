== h2 ==
DROP SCHEMA "stock" RESTRICT;

== mariadb ==
SELECT table_name FROM information_schema.tables WHERE table_schema = 'stock' LIMIT 1;
DROP DATABASE `stock`;

== postgresql ==
DROP SCHEMA "stock" RESTRICT;

== sqlite ==
DROP SCHEMA "stock" RESTRICT;

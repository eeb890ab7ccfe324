== h2 ==
DROP SCHEMA "stock" RESTRICT;

== mariadb ==
DROP SCHEMA `stock` RESTRICT;

== postgresql ==
DROP SCHEMA "stock" RESTRICT;

== sqlite ==
DROP SCHEMA "stock" RESTRICT;

== h2 ==
CREATE SCHEMA "stock";

== mariadb ==
CREATE SCHEMA `stock`;

== postgresql ==
CREATE SCHEMA "stock";

== sqlite ==
CREATE SCHEMA "stock";

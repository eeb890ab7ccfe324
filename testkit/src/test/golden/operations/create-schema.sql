== h2 ==
CREATE SCHEMA "stock";

== mariadb ==
CREATE DATABASE `stock`;

== postgresql ==
CREATE SCHEMA "stock";

== sqlite ==
CREATE SCHEMA "stock";

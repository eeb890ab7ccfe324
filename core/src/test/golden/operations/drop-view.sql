== h2 ==
DROP VIEW "served";

== mariadb ==
DROP VIEW `served`;

== mysql ==
DROP VIEW `served`;

== postgresql ==
DROP VIEW "served";

== sqlite ==
DROP VIEW "served";

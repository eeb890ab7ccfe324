== h2 ==
DROP VIEW "titles";

== mariadb ==
DROP VIEW `titles`;

== postgresql ==
DROP VIEW "titles";

== sqlite ==
DROP VIEW "titles";

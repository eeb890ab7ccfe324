== h2 ==
DROP FUNCTION "add(integer, integer)";

== mariadb ==
DROP FUNCTION `add(integer, integer)`;

== postgresql ==
DROP FUNCTION "add(integer, integer)";

== sqlite ==
DROP FUNCTION "add(integer, integer)";

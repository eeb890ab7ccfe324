== h2 ==
DROP ALIAS "add";

== mariadb ==
DROP FUNCTION `add`;

== postgresql ==
DROP FUNCTION "add"(integer, integer);

== sqlite ==
DROP FUNCTION "add(integer, integer)";

== h2 ==
DROP ALIAS "add";

== mariadb ==
DROP FUNCTION `add`;

== mysql ==
DROP FUNCTION `add`;

== postgresql ==
DROP FUNCTION "add"(integer, integer);

== sqlite ==
-- SQLite has no functions of its own, such as add(integer, integer).
-- Do it in a trigger or in the application; leave it out for this database: if (!op.database().equals("sqlite")).

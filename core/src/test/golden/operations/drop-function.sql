== h2 ==
DROP ALIAS "add";

== mariadb ==
DROP FUNCTION `add`;

== mysql ==
DROP FUNCTION `add`;

== postgresql ==
DROP FUNCTION "add"(integer, integer);

== sqlite ==
-- SQLite has no functions in the database, such as add(integer, integer).
-- Use a trigger or the application instead; omit it for this database: if (!op.database().equals("sqlite")).

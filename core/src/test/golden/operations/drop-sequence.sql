== h2 ==
DROP SEQUENCE "tickets";

== mariadb ==
DROP SEQUENCE `tickets`;

== mysql ==
-- MySQL has no sequences: tickets.
-- Number the rows with autoIncrement(), or keep the next number in a table.

== postgresql ==
DROP SEQUENCE "tickets";

== sqlite ==
-- SQLite has no sequences, such as tickets.
-- Let the primary key number the rows with autoIncrement(), or keep the next number in a table of one row.

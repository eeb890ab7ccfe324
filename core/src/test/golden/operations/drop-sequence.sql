== h2 ==
DROP SEQUENCE "tickets";

== mariadb ==
DROP SEQUENCE `tickets`;

== mysql ==
-- MySQL has no sequences: tickets.
-- Use autoIncrement(), or store the next number in a table.

== postgresql ==
DROP SEQUENCE "tickets";

== sqlite ==
-- SQLite has no sequences, such as tickets.
-- Use autoIncrement() on the primary key, or store the next number in a table with one row.

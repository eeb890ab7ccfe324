== h2 ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== mariadb ==
ALTER SEQUENCE `tickets` INCREMENT BY 50;

== mysql ==
-- MySQL has no sequences: tickets.
-- Use autoIncrement(), or store the next number in a table.

== postgresql ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== sqlite ==
-- SQLite has no sequences, such as tickets.
-- Use autoIncrement() on the primary key, or store the next number in a table with one row.

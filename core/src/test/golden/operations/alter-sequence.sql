== h2 ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== mariadb ==
ALTER SEQUENCE `tickets` INCREMENT BY 50;

== mysql ==
-- MySQL has no sequences: tickets.
-- Number the rows with autoIncrement(), or keep the next number in a table.

== postgresql ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== sqlite ==
-- SQLite has no sequences, such as tickets.
-- Let the primary key number the rows with autoIncrement(), or keep the next number in a table of one row.

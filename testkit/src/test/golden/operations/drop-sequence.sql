== h2 ==
DROP SEQUENCE "tickets";

== mariadb ==
DROP SEQUENCE `tickets`;

== postgresql ==
DROP SEQUENCE "tickets";

== sqlite ==
-- SQLite has no sequences, such as tickets.
-- Let the primary key number the rows with autoIncrement(), or keep the next number in a table of one row.

== h2 ==
-- H2 has one collation for the whole database, and none for column orders.state.
-- Use nativeType("VARCHAR_IGNORECASE") for case-insensitive text.

== mariadb ==
-- When it runs, MariaDB refuses this example.
-- There is no collation C: SHOW COLLATION lists those of the server.

== mysql ==
-- When it runs, MySQL refuses this example.
-- There is no collation C: SHOW COLLATION lists those of the server.

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "state" SET DATA TYPE character varying(20) COLLATE "C";

== sqlite ==
-- When it runs, SQLite refuses this example.
-- SQLite has no collation C, only BINARY, NOCASE and RTRIM.

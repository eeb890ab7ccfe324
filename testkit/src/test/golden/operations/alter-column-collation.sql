== h2 ==
-- H2 has one collation for the whole database, none for column orders.state.
-- Use nativeType("VARCHAR_IGNORECASE") for texts that ignore case.

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `state` varchar(20) COLLATE `C` NOT NULL DEFAULT 'new' COMMENT 'new, paid';

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "state" SET DATA TYPE character varying(20) COLLATE "C";

== sqlite ==
-- SQLite changes no collation of column orders.state.
-- Make the column anew.

== h2 ==
-- H2 has no exclusion constraints: ex_dishes.
-- Reject such rows with a trigger or a unique key.

== mariadb ==
-- MariaDB has no exclusion constraints: ex_dishes.
-- Reject such rows with a trigger or a unique key.

== mysql ==
-- MySQL has no exclusion constraints: ex_dishes.
-- Reject such rows with a trigger or a unique key.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "ex_dishes" EXCLUDE USING btree (id WITH =);

== sqlite ==
-- SQLite has no exclusion constraints: ex_dishes.
-- Reject such rows with a trigger or a unique key.

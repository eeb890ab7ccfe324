== h2 ==
-- H2 has no exclusion constraints: ex_dishes.
-- Keep such rows out with a trigger, or by a unique key.

== mariadb ==
-- MariaDB has no exclusion constraints: ex_dishes.
-- Keep such rows out with a trigger, or by a unique key.

== mysql ==
-- MySQL has no exclusion constraints: ex_dishes.
-- Keep such rows out with a trigger, or by a unique key.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "ex_dishes" EXCLUDE USING btree (id WITH =);

== sqlite ==
-- SQLite has no exclusion constraints: ex_dishes.
-- Keep such rows out with a trigger, or by a unique key.

== h2 ==
-- H2 has no exclusion constraints: USING btree (id WITH =).
-- Keep such rows out with a trigger, or by a unique key.

== mariadb ==
-- MariaDB has no exclusion constraints: USING btree (id WITH =).
-- Keep such rows out with a trigger, or by a unique key.

== postgresql ==
-- PostgreSQL has no exclusion constraints: USING btree (id WITH =).
-- Keep such rows out with a trigger, or by a unique key.

== sqlite ==
-- SQLite has no exclusion constraints: USING btree (id WITH =).
-- Keep such rows out with a trigger, or by a unique key.

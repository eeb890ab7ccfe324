== h2 ==
CREATE UNIQUE NULLS NOT DISTINCT INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== mariadb ==
-- MariaDB treats NULLs as distinct in unique constraints and indexes: ux_alike.
-- Leave out nullsAlike(), or make a generated column without NULLs unique instead.

== mysql ==
-- MySQL treats NULLs as distinct in unique constraints and indexes: ux_alike.
-- Leave out nullsAlike(), or make a generated column without NULLs unique instead.

== postgresql ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title") NULLS NOT DISTINCT;

== sqlite ==
-- SQLite treats nulls as distinct in index ux_alike.
-- Make the columns not null, or index an expression such as coalesce(column, '').

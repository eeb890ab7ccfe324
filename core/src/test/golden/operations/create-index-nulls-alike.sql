== h2 ==
CREATE UNIQUE NULLS NOT DISTINCT INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== mariadb ==
-- MariaDB holds two NULLs for different in what is unique: ux_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== mysql ==
-- MySQL holds two NULLs for different in what is unique: ux_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== postgresql ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title") NULLS NOT DISTINCT;

== sqlite ==
-- SQLite takes no two nulls for alike in index ux_alike.
-- Make the columns not null, or index an expression such as coalesce(column, '').

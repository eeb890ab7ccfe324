== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== mariadb ==
-- MariaDB holds two NULLs for different in what is unique: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== mysql ==
-- MySQL holds two NULLs for different in what is unique: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== sqlite ==
-- SQLite takes no two nulls for alike in unique constraint uq_dishes_alike.
-- Make the columns not null, or a unique index on an expression such as coalesce(column, '').

== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== mariadb ==
-- MariaDB treats NULLs as distinct in unique constraints and indexes: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column without NULLs unique instead.

== mysql ==
-- MySQL treats NULLs as distinct in unique constraints and indexes: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column without NULLs unique instead.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== sqlite ==
-- SQLite treats nulls as distinct in unique constraint uq_dishes_alike.
-- Make the columns not null, or create a unique index on an expression such as coalesce(column, '').

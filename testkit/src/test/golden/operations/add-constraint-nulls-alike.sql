== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== mariadb ==
-- MariaDB holds two NULLs for different in what is unique: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE NULLS NOT DISTINCT ("cook_id", "title");

== sqlite ==
-- SQLite holds two NULLs for different in what is unique: uq_dishes_alike.
-- Leave out nullsAlike(), or make a generated column unique that has no NULL.

== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE ("cook_id", "title");

== mariadb ==
ALTER TABLE `dishes` ADD CONSTRAINT `uq_dishes_alike` UNIQUE (`cook_id`, `title`);

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "uq_dishes_alike" UNIQUE ("cook_id", "title");

== sqlite ==
-- SQLite takes no two nulls for alike in unique constraint uq_dishes_alike.
-- Make the columns not null, or a unique index on an expression such as coalesce(column, '').

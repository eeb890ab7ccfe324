== h2 ==
-- H2 checks constraints after each statement: fk_dishes_late.
-- Leave out deferrable(…), and write rows in an order that satisfies the constraint.

== mariadb ==
-- MariaDB checks constraints after each statement: fk_dishes_late.
-- Leave out deferrable(…), and write rows in an order that satisfies the constraint.

== mysql ==
-- MySQL checks constraints after each statement: fk_dishes_late.
-- Leave out deferrable(…), and write rows in an order that satisfies the constraint.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "fk_dishes_late" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id") MATCH FULL DEFERRABLE INITIALLY DEFERRED;

== sqlite ==
-- SQLite treats every foreign key as MATCH SIMPLE: foreign key fk_dishes_late.
-- Omit match, and add a CHECK that the columns are null only together.

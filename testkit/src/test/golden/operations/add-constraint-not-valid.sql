== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0);

== mariadb ==
ALTER TABLE `dishes` ADD CONSTRAINT `ck_dishes_id` CHECK (id > 0);

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0);

== sqlite ==
-- SQLite looks at all rows when a constraint is added to dishes, and has no NOT VALID.
-- Use addConstraint, and leave out validateConstraint.

== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "fk_dishes_late" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id");

== mariadb ==
ALTER TABLE `dishes` ADD CONSTRAINT `fk_dishes_late` FOREIGN KEY (`cook_id`) REFERENCES `cooks` (`id`);

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "fk_dishes_late" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id");

== sqlite ==
-- SQLite looks at foreign keys as MATCH SIMPLE, whatever they say: foreign key fk_dishes_late.
-- Leave out match, and add a CHECK that the columns are null together.

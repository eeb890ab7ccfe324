== h2 ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== mariadb ==
ALTER TABLE `dishes` DROP FOREIGN KEY `fk_dishes_cook`, RENAME INDEX `fk_dishes_cook` TO `fk_dishes_cooks`, ADD CONSTRAINT `fk_dishes_cooks` FOREIGN KEY (`cook_id`) REFERENCES `cooks` (`id`) ON DELETE SET NULL ON UPDATE RESTRICT;

== postgresql ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== sqlite ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

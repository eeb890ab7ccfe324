== h2 ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== mariadb ==
ALTER TABLE `dishes` RENAME CONSTRAINT `fk_dishes_cook` TO `fk_dishes_cooks`;

== postgresql ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== sqlite ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== h2 ==
ALTER TABLE "dishes" RENAME TO "meals";
CREATE OR REPLACE VIEW "public"."served" ("id", "cook_id") AS
SELECT
    "id",
    "cook_id"
FROM "public"."meals";

== mariadb ==
ALTER TABLE `dishes` RENAME TO `meals`;
CREATE OR REPLACE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW `served` AS select `meals`.`id` AS `id`,`meals`.`cook_id` AS `cook_id` from `meals`;

== mysql ==
ALTER TABLE `dishes` RENAME TO `meals`;
CREATE OR REPLACE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW `served` AS select `meals`.`id` AS `id`,`meals`.`cook_id` AS `cook_id` from `meals`;

== postgresql ==
ALTER TABLE "dishes" RENAME TO "meals";

== sqlite ==
ALTER TABLE "dishes" RENAME TO "meals";

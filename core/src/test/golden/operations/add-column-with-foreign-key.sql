== h2 ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER;
ALTER TABLE "dishes" ADD FOREIGN KEY ("judge_id") REFERENCES "cooks" ("id") ON DELETE SET NULL;

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `judge_id` INT, ADD CONSTRAINT `dishes_judge_id_fkey` FOREIGN KEY (`judge_id`) REFERENCES `cooks` (`id`) ON DELETE SET NULL;

== mysql ==
ALTER TABLE `dishes` ADD COLUMN `judge_id` INT, ADD CONSTRAINT `dishes_judge_id_fkey` FOREIGN KEY (`judge_id`) REFERENCES `cooks` (`id`) ON DELETE SET NULL;

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER, ADD FOREIGN KEY ("judge_id") REFERENCES "cooks" ("id") ON DELETE SET NULL;

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER REFERENCES "cooks" ("id") ON DELETE SET NULL;

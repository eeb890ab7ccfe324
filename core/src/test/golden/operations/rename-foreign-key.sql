== h2 ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== mariadb ==
ALTER TABLE `dishes` DROP FOREIGN KEY `fk_dishes_cook`, RENAME INDEX `fk_dishes_cook` TO `fk_dishes_cooks`, ADD CONSTRAINT `fk_dishes_cooks` FOREIGN KEY (`cook_id`) REFERENCES `cooks` (`id`) ON DELETE SET NULL ON UPDATE RESTRICT;

== mysql ==
ALTER TABLE `dishes` DROP FOREIGN KEY `fk_dishes_cook`, RENAME INDEX `fk_dishes_cook` TO `fk_dishes_cooks`, ADD CONSTRAINT `fk_dishes_cooks` FOREIGN KEY (`cook_id`) REFERENCES `cooks` (`id`) ON DELETE SET NULL ON UPDATE NO ACTION;

== postgresql ==
ALTER TABLE "dishes" RENAME CONSTRAINT "fk_dishes_cook" TO "fk_dishes_cooks";

== sqlite ==
PRAGMA legacy_alter_table = ON;
ALTER TABLE "dishes" RENAME TO "_migrate_old_dishes";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "dishes" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "cook_id" INTEGER,
    "notes" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_dishes_cooks" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id") ON DELETE SET NULL
);
INSERT INTO "dishes" ("id", "title", "cook_id", "notes")
SELECT "id", "title", "cook_id", "notes"
FROM "_migrate_old_dishes";
SELECT 1 WHERE (SELECT count(*) FROM "dishes") <> (SELECT count(*) FROM "_migrate_old_dishes");
DROP TABLE "_migrate_old_dishes";
SELECT count(*) FROM pragma_foreign_key_check('dishes') HAVING count(*) > 0;
SELECT 1 FROM "served" WHERE 0;

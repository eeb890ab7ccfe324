== h2 ==
ALTER TABLE "dishes" ALTER COLUMN "title" SET DATA TYPE VARCHAR(120);
ALTER TABLE "dishes" ALTER COLUMN "title" SET DEFAULT 'no name';
ALTER TABLE "dishes" ALTER COLUMN "title" DROP NOT NULL;

== mariadb ==
ALTER TABLE `dishes` MODIFY COLUMN `title` VARCHAR(120) NULL DEFAULT 'no name';

== mysql ==
ALTER TABLE `dishes` MODIFY COLUMN `title` VARCHAR(120) NULL DEFAULT 'no name';

== postgresql ==
ALTER TABLE "dishes" ALTER COLUMN "title" SET DATA TYPE VARCHAR(120);
ALTER TABLE "dishes" ALTER COLUMN "title" SET DEFAULT 'no name';
ALTER TABLE "dishes" ALTER COLUMN "title" DROP NOT NULL;

== sqlite ==
PRAGMA legacy_alter_table = ON;
ALTER TABLE "dishes" RENAME TO "_migrate_old_dishes";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "dishes" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(120) DEFAULT 'no name',
    "cook_id" INTEGER,
    "notes" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_dishes_cook" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id") ON DELETE SET NULL
);
INSERT INTO "dishes" ("id", "title", "cook_id", "notes")
SELECT "id", "title", "cook_id", "notes"
FROM "_migrate_old_dishes";
SELECT 1 WHERE (SELECT count(*) FROM "dishes") <> (SELECT count(*) FROM "_migrate_old_dishes");
DROP TABLE "_migrate_old_dishes";
SELECT count(*) FROM pragma_foreign_key_check('dishes') HAVING count(*) > 0;
SELECT 1 FROM "served" WHERE 0;

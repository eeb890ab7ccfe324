== h2 ==
ALTER TABLE "dishes" ADD COLUMN "loud" VARCHAR(90) GENERATED ALWAYS AS (upper(title));

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `loud` VARCHAR(90) GENERATED ALWAYS AS (upper(title)) STORED;

== mysql ==
ALTER TABLE `dishes` ADD COLUMN `loud` VARCHAR(90) GENERATED ALWAYS AS (upper(title)) STORED;

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "loud" VARCHAR(90) GENERATED ALWAYS AS (upper(title)) STORED;

== sqlite ==
PRAGMA legacy_alter_table = ON;
ALTER TABLE "dishes" RENAME TO "_migrate_old_dishes";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "dishes" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "cook_id" INTEGER,
    "notes" TEXT,
    "loud" VARCHAR(90) GENERATED ALWAYS AS (upper(title)) STORED,
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

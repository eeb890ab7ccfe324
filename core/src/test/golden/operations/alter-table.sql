== h2 ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_stars" CHECK (stars > 0);

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `stars` INT DEFAULT 3 NOT NULL;
ALTER TABLE `dishes` ADD CONSTRAINT `ck_dishes_stars` CHECK (stars > 0);

== mysql ==
ALTER TABLE `dishes` ADD COLUMN `stars` INT DEFAULT 3 NOT NULL;
ALTER TABLE `dishes` ADD CONSTRAINT `ck_dishes_stars` CHECK (stars > 0);

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_stars" CHECK (stars > 0);

== sqlite ==
PRAGMA legacy_alter_table = ON;
ALTER TABLE "dishes" RENAME TO "_migrate_old_dishes";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "dishes" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "cook_id" INTEGER,
    "notes" TEXT,
    "stars" INTEGER DEFAULT 3 NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_dishes_cook" FOREIGN KEY ("cook_id") REFERENCES "cooks" ("id") ON DELETE SET NULL,
    CONSTRAINT "ck_dishes_stars" CHECK (stars > 0)
);
INSERT INTO "dishes" ("id", "title", "cook_id", "notes")
SELECT "id", "title", "cook_id", "notes"
FROM "_migrate_old_dishes";
SELECT 1 WHERE (SELECT count(*) FROM "dishes") <> (SELECT count(*) FROM "_migrate_old_dishes");
DROP TABLE "_migrate_old_dishes";
SELECT count(*) FROM pragma_foreign_key_check('dishes') HAVING count(*) > 0;
SELECT 1 FROM "served" WHERE 0;

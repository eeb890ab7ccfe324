== h2 ==
ALTER TABLE "orders" ALTER COLUMN "gross" DROP EXPRESSION;

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `gross` int(11) NULL;

== mysql ==
ALTER TABLE `orders` MODIFY COLUMN `gross` int NULL;

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "gross" DROP EXPRESSION;

== sqlite ==
DROP INDEX "ix_orders_net";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "orders" RENAME TO "_migrate_old_orders";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "orders" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "net" INTEGER DEFAULT 0 NOT NULL,
    "gross" INTEGER,
    "state" VARCHAR(20) DEFAULT 'new' NOT NULL,
    UNIQUE ("net", "state"),
    CONSTRAINT "uq_orders_state" UNIQUE ("state", "net")
);
INSERT INTO "orders" ("number", "net", "state", "gross")
SELECT "number", "net", "state", "gross"
FROM "_migrate_old_orders";
SELECT 1 WHERE (SELECT count(*) FROM "orders") <> (SELECT count(*) FROM "_migrate_old_orders");
DELETE FROM sqlite_sequence WHERE name = 'orders';
INSERT INTO sqlite_sequence (name, seq) SELECT 'orders', seq FROM sqlite_sequence WHERE name = '_migrate_old_orders';
DROP TABLE "_migrate_old_orders";
CREATE INDEX "ix_orders_net" ON "orders" (`net`);
SELECT 1 FROM "served" WHERE 0;

== h2 ==
ALTER TABLE "orders" ALTER COLUMN "number" DROP IDENTITY;

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `number` int(11) NOT NULL;

== mysql ==
ALTER TABLE `orders` MODIFY COLUMN `number` int NOT NULL;

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "number" DROP IDENTITY;

== sqlite ==
DROP INDEX "ix_orders_net";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "orders" RENAME TO "_migrate_old_orders";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "orders" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "net" INTEGER DEFAULT 0 NOT NULL,
    "gross" INTEGER GENERATED ALWAYS AS (net + 20) STORED,
    "state" VARCHAR(20) DEFAULT 'new' NOT NULL,
    UNIQUE ("net", "state"),
    CONSTRAINT "uq_orders_state" UNIQUE ("state", "net")
);
INSERT INTO "orders" ("number", "net", "state")
SELECT "number", "net", "state"
FROM "_migrate_old_orders";
SELECT 1 WHERE (SELECT count(*) FROM "orders") <> (SELECT count(*) FROM "_migrate_old_orders");
DROP TABLE "_migrate_old_orders";
CREATE INDEX "ix_orders_net" ON "orders" (`net`);
SELECT 1 FROM "served" WHERE 0;

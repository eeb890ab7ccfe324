== h2 ==
ALTER TABLE "orders" ALTER COLUMN "state" SET DATA TYPE VARCHAR(40);
ALTER TABLE "orders" ALTER COLUMN "state" RENAME TO "status";

== mariadb ==
ALTER TABLE `orders` CHANGE COLUMN `state` `status` VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'new, paid';

== mysql ==
ALTER TABLE `orders` CHANGE COLUMN `state` `status` VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'new, paid';

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "state" SET DATA TYPE VARCHAR(40);
ALTER TABLE "orders" RENAME COLUMN "state" TO "status";

== sqlite ==
DROP INDEX "ix_orders_net";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "orders" RENAME TO "_migrate_old_orders";
PRAGMA legacy_alter_table = OFF;
CREATE TABLE "orders" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "net" INTEGER DEFAULT 0 NOT NULL,
    "gross" INTEGER GENERATED ALWAYS AS (net + 20) STORED,
    "state" VARCHAR(40) DEFAULT 'new' NOT NULL,
    UNIQUE ("net", "state"),
    CONSTRAINT "uq_orders_state" UNIQUE ("state", "net")
);
INSERT INTO "orders" ("number", "net", "state")
SELECT "number", "net", "state"
FROM "_migrate_old_orders";
SELECT 1 WHERE (SELECT count(*) FROM "orders") <> (SELECT count(*) FROM "_migrate_old_orders");
DELETE FROM sqlite_sequence WHERE name = 'orders';
INSERT INTO sqlite_sequence (name, seq) SELECT 'orders', seq FROM sqlite_sequence WHERE name = '_migrate_old_orders';
DROP TABLE "_migrate_old_orders";
CREATE INDEX "ix_orders_net" ON "orders" (`net`);
SELECT 1 FROM "served" WHERE 0;
ALTER TABLE "orders" RENAME COLUMN "state" TO "status";

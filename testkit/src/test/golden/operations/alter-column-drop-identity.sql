== h2 ==
ALTER TABLE "orders" ALTER COLUMN "number" DROP IDENTITY;

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `number` int(11) NOT NULL;

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "number" DROP IDENTITY;

== sqlite ==
-- SQLite numbers no column that is there already: orders.number.
-- Make a new table with the numbered column, and copy the rows.

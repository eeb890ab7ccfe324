== h2 ==
ALTER TABLE "orders" ALTER COLUMN "gross" INTEGER GENERATED ALWAYS AS (net + 40);

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `gross` int(11) GENERATED ALWAYS AS (net + 40) STORED;

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "gross" SET EXPRESSION AS (net + 40);

== sqlite ==
-- SQLite changes no expression of column orders.gross.
-- Drop the column and add it again, or make a view.

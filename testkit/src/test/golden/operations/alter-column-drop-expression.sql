== h2 ==
ALTER TABLE "orders" ALTER COLUMN "gross" DROP EXPRESSION;

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `gross` int(11) NULL;

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "gross" DROP EXPRESSION;

== sqlite ==
-- SQLite changes no expression of column orders.gross.
-- Drop the column and add it again, or make a view.

== h2 ==
ALTER INDEX "ix_orders_net" RENAME TO "ix_orders_net_amount";

== mariadb ==
ALTER TABLE `orders` RENAME INDEX `ix_orders_net` TO `ix_orders_net_amount`;

== mysql ==
ALTER TABLE `orders` RENAME INDEX `ix_orders_net` TO `ix_orders_net_amount`;

== postgresql ==
ALTER INDEX "ix_orders_net" RENAME TO "ix_orders_net_amount";

== sqlite ==
DROP INDEX "ix_orders_net";
CREATE INDEX "ix_orders_net_amount" ON "orders" (`net`);

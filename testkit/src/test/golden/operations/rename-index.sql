== h2 ==
ALTER INDEX "ix_orders_net" RENAME TO "ix_orders_net_amount";

== mariadb ==
ALTER INDEX `ix_orders_net` RENAME TO `ix_orders_net_amount`;

== postgresql ==
ALTER INDEX "ix_orders_net" RENAME TO "ix_orders_net_amount";

== sqlite ==
ALTER INDEX "ix_orders_net" RENAME TO "ix_orders_net_amount";

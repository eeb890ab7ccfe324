== h2 ==
ALTER TABLE "orders" RENAME CONSTRAINT "uq_orders_state" TO "uq_orders_state_net";

== mariadb ==
ALTER TABLE `orders` RENAME INDEX `uq_orders_state` TO `uq_orders_state_net`;

== postgresql ==
ALTER TABLE "orders" RENAME CONSTRAINT "uq_orders_state" TO "uq_orders_state_net";

== sqlite ==
ALTER TABLE "orders" RENAME CONSTRAINT "uq_orders_state" TO "uq_orders_state_net";

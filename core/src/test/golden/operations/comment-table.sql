== h2 ==
COMMENT ON TABLE "orders" IS 'it''s an order';

== mariadb ==
ALTER TABLE `orders` COMMENT = 'it''s an order';

== mysql ==
ALTER TABLE `orders` COMMENT = 'it''s an order';

== postgresql ==
COMMENT ON TABLE "orders" IS 'it''s an order';

== sqlite ==

== h2 ==
COMMENT ON COLUMN "orders"."state" IS 'where it stands';

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `state` varchar(20) NOT NULL DEFAULT 'new' COMMENT 'where it stands';

== mysql ==
ALTER TABLE `orders` MODIFY COLUMN `state` varchar(20) NOT NULL DEFAULT 'new' COMMENT 'where it stands';

== postgresql ==
COMMENT ON COLUMN "orders"."state" IS 'where it stands';

== sqlite ==

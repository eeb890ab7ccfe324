== h2 ==
COMMENT ON COLUMN "orders"."state" IS 'where it stands';

== mariadb ==
ALTER TABLE `orders` MODIFY COLUMN `state` varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL DEFAULT 'new' COMMENT 'where it stands';

== postgresql ==
COMMENT ON COLUMN "orders"."state" IS 'where it stands';

== sqlite ==

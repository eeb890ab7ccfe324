== h2 ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;
COMMENT ON COLUMN "dishes"."spice" IS 'how it burns';

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `spice` VARCHAR(9) DEFAULT 'mild' NOT NULL COMMENT 'how it burns';

== mysql ==
ALTER TABLE `dishes` ADD COLUMN `spice` VARCHAR(9) DEFAULT 'mild' NOT NULL COMMENT 'how it burns';

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;
COMMENT ON COLUMN "dishes"."spice" IS 'how it burns';

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;

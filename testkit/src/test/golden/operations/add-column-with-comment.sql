== h2 ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `spice` VARCHAR(9) DEFAULT 'mild' NOT NULL;

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "spice" VARCHAR(9) DEFAULT 'mild' NOT NULL;

== h2 ==
ALTER TABLE "dishes" DROP COLUMN "notes";

== mariadb ==
ALTER TABLE `dishes` DROP COLUMN `notes`;

== mysql ==
ALTER TABLE `dishes` DROP COLUMN `notes`;

== postgresql ==
ALTER TABLE "dishes" DROP COLUMN "notes";

== sqlite ==
ALTER TABLE "dishes" DROP COLUMN "notes";

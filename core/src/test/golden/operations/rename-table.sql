== h2 ==
ALTER TABLE "dishes" RENAME TO "meals";

== mariadb ==
ALTER TABLE `dishes` RENAME TO `meals`;

== mysql ==
ALTER TABLE `dishes` RENAME TO `meals`;

== postgresql ==
ALTER TABLE "dishes" RENAME TO "meals";

== sqlite ==
ALTER TABLE "dishes" RENAME TO "meals";

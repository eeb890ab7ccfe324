== h2 ==
ALTER TABLE "dishes" ALTER COLUMN "title" RENAME TO "name";

== mariadb ==
ALTER TABLE `dishes` RENAME COLUMN `title` TO `name`;

== mysql ==
ALTER TABLE `dishes` RENAME COLUMN `title` TO `name`;

== postgresql ==
ALTER TABLE "dishes" RENAME COLUMN "title" TO "name";

== sqlite ==
ALTER TABLE "dishes" RENAME COLUMN "title" TO "name";

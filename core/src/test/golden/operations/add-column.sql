== h2 ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;

== mariadb ==
ALTER TABLE `dishes` ADD COLUMN `stars` INT DEFAULT 3 NOT NULL;

== mysql ==
ALTER TABLE `dishes` ADD COLUMN `stars` INT DEFAULT 3 NOT NULL;

== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;

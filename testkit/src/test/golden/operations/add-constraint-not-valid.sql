== h2 ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0);

== mariadb ==
ALTER TABLE `dishes` ADD CONSTRAINT `ck_dishes_id` CHECK (id > 0);

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0);

== sqlite ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0);

== h2 ==
UPDATE "dishes" SET notes = title WHERE notes IS NULL;

== mariadb ==
UPDATE `dishes` SET notes = title WHERE notes IS NULL;

== mysql ==
UPDATE `dishes` SET notes = title WHERE notes IS NULL;

== postgresql ==
UPDATE "dishes" SET notes = title WHERE notes IS NULL;

== sqlite ==
UPDATE "dishes" SET notes = title WHERE notes IS NULL;

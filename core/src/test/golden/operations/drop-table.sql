== h2 ==
DROP TABLE "dishes";

== mariadb ==
DROP TABLE `dishes`;

== mysql ==
DROP TABLE `dishes`;

== postgresql ==
DROP TABLE "dishes";

== sqlite ==
DROP TABLE "dishes";

== h2 ==
DROP TABLE IF EXISTS "gone";

== mariadb ==
DROP TABLE IF EXISTS `gone`;

== mysql ==
DROP TABLE IF EXISTS `gone`;

== postgresql ==
DROP TABLE IF EXISTS "gone";

== sqlite ==
DROP TABLE IF EXISTS "gone";

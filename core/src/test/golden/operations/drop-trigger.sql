== h2 ==
DROP TRIGGER "tr_dishes";

== mariadb ==
DROP TRIGGER `tr_dishes`;

== mysql ==
DROP TRIGGER `tr_dishes`;

== postgresql ==
DROP TRIGGER "tr_dishes" ON "dishes";

== sqlite ==
DROP TRIGGER "tr_dishes";

== h2 ==
DROP INDEX "ix_dishes_cook";

== mariadb ==
DROP INDEX `ix_dishes_cook` ON `dishes`;

== mysql ==
DROP INDEX `ix_dishes_cook` ON `dishes`;

== postgresql ==
DROP INDEX "ix_dishes_cook";

== sqlite ==
DROP INDEX "ix_dishes_cook";

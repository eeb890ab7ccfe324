== postgresql ==
DROP INDEX "ix_dishes_cook";

== sqlite ==
DROP INDEX "ix_dishes_cook";

== sqlite ==
DROP INDEX "ix_dishes_cook";

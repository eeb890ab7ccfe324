== sqlite ==
ALTER TABLE "dishes" RENAME TO "meals";

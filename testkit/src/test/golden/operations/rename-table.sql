== postgresql ==
ALTER TABLE "dishes" RENAME TO "meals";

== sqlite ==
ALTER TABLE "dishes" RENAME TO "meals";

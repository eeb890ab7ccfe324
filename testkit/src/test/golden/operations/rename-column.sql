== postgresql ==
ALTER TABLE "dishes" RENAME COLUMN "title" TO "name";

== sqlite ==
ALTER TABLE "dishes" RENAME COLUMN "title" TO "name";

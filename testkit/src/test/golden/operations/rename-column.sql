== sqlite ==
ALTER TABLE "dishes" RENAME COLUMN "title" TO "name";

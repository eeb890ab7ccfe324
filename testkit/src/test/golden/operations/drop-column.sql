== sqlite ==
ALTER TABLE "dishes" DROP COLUMN "notes";

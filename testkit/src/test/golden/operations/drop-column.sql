== postgresql ==
ALTER TABLE "dishes" DROP COLUMN "notes";

== sqlite ==
ALTER TABLE "dishes" DROP COLUMN "notes";

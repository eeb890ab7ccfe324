== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "stars" INTEGER DEFAULT 3 NOT NULL;

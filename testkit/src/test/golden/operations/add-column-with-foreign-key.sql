== postgresql ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER , ADD FOREIGN KEY ("judge_id") REFERENCES "cooks" ("id") ON DELETE SET NULL;

== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER REFERENCES "cooks" ("id") ON DELETE SET NULL;

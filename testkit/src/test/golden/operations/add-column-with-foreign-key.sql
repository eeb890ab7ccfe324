== sqlite ==
ALTER TABLE "dishes" ADD COLUMN "judge_id" INTEGER REFERENCES "cooks" ("id") ON DELETE SET NULL;

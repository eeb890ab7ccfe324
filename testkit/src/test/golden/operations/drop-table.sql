== sqlite ==
DROP TABLE "dishes";

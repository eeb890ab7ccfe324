== postgresql ==
DROP TABLE "dishes";

== sqlite ==
DROP TABLE "dishes";

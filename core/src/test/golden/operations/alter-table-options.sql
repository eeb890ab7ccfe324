== h2 ==


== mariadb ==
ALTER TABLE `dishes` ROW_FORMAT=COMPRESSED;

== mysql ==
ALTER TABLE `dishes` ROW_FORMAT=COMPRESSED;

== postgresql ==
ALTER TABLE "dishes" SET (fillfactor = 70);

== sqlite ==

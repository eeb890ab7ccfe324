== h2 ==
DROP SEQUENCE "tickets";

== mariadb ==
DROP SEQUENCE `tickets`;

== postgresql ==
DROP SEQUENCE "tickets";

== sqlite ==
DROP SEQUENCE "tickets";

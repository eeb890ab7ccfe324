== h2 ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== mariadb ==
ALTER SEQUENCE `tickets` INCREMENT BY 50;

== postgresql ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

== sqlite ==
ALTER SEQUENCE "tickets" INCREMENT BY 50;

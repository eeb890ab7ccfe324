== h2 ==
CREATE VIEW "names" AS
SELECT id, name FROM cooks;

== mariadb ==
CREATE VIEW `names` AS
SELECT id, name FROM cooks;

== mysql ==
CREATE VIEW `names` AS
SELECT id, name FROM cooks;

== postgresql ==
CREATE VIEW "names" AS
SELECT id, name FROM cooks;

== sqlite ==
CREATE VIEW "names" AS
SELECT id, name FROM cooks;

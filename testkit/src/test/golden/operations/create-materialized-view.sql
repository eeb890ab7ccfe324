== h2 ==
CREATE MATERIALIZED VIEW "kept" AS
SELECT id, name FROM cooks;

== mariadb ==
CREATE MATERIALIZED VIEW `kept` AS
SELECT id, name FROM cooks;

== postgresql ==
CREATE MATERIALIZED VIEW "kept" AS
SELECT id, name FROM cooks;

== sqlite ==
CREATE MATERIALIZED VIEW "kept" AS
SELECT id, name FROM cooks;

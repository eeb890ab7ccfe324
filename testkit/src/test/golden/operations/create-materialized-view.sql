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
-- SQLite has no materialized views, such as kept.
-- Make a view, or a table that triggers keep up to date.

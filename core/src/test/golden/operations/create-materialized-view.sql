== h2 ==
-- H2 cannot drop materialized views: kept.
-- Create a view, or a table that a script fills.

== mariadb ==
-- MariaDB has no materialized views: kept.
-- Create a view, or a table that a script or event fills.

== mysql ==
-- MySQL has no materialized views: kept.
-- Create a view, or a table that a script or event fills.

== postgresql ==
CREATE MATERIALIZED VIEW "kept" AS
SELECT id, name FROM cooks;

== sqlite ==
-- SQLite has no materialized views, such as kept.
-- Create a view, or a table that triggers keep up to date.

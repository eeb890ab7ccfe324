== h2 ==
DROP DOMAIN "mood" RESTRICT;

== mariadb ==
-- MariaDB has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== mysql ==
-- MySQL has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== postgresql ==
DROP TYPE "mood";

== sqlite ==
-- SQLite has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

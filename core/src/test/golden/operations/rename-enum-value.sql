== h2 ==
ALTER DOMAIN "mood" RENAME TO "_migrate_old_mood";
CREATE DOMAIN "mood" AS ENUM('sad', 'fine', 'happy');
DROP DOMAIN "_migrate_old_mood" RESTRICT;

== mariadb ==
-- MariaDB has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== mysql ==
-- MySQL has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== postgresql ==
ALTER TYPE "mood" RENAME VALUE 'ok' TO 'fine';

== sqlite ==
-- SQLite has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

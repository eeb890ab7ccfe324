== h2 ==
ALTER DOMAIN "mood" RENAME TO "_migrate_old_mood";
CREATE DOMAIN "mood" AS ENUM('happy', 'ok');
DROP DOMAIN "_migrate_old_mood" RESTRICT;

== mariadb ==
-- MariaDB has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== mysql ==
-- MySQL has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== postgresql ==
ALTER TABLE diary ALTER COLUMN mood DROP DEFAULT;
ALTER TYPE "mood" RENAME TO "_migrate_old_mood";
CREATE TYPE "mood" AS ENUM ('happy', 'ok');
ALTER TABLE diary ALTER COLUMN mood SET DATA TYPE "mood" USING mood::text::"mood";
ALTER TABLE diary ALTER COLUMN mood SET DEFAULT 'ok'::mood;
DROP TYPE "_migrate_old_mood";

== sqlite ==
-- SQLite has no standalone enum types: mood.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

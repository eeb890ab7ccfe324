== h2 ==
ALTER DOMAIN "mood" RENAME TO "_migrate_old_mood";
CREATE DOMAIN "mood" AS ENUM('sad', 'fine', 'happy');
DROP DOMAIN "_migrate_old_mood" RESTRICT;

== mariadb ==
-- MariaDB keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== mysql ==
-- MySQL keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== postgresql ==
ALTER TYPE "mood" RENAME VALUE 'ok' TO 'fine';

== sqlite ==
-- SQLite keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== h2 ==
ALTER DOMAIN "mood" RENAME TO "_migrate_old_mood";
CREATE DOMAIN "mood" AS ENUM('sad', 'bored', 'ok', 'happy');
DROP DOMAIN "_migrate_old_mood" RESTRICT;

== mariadb ==
-- MariaDB keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== mysql ==
-- MySQL keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== postgresql ==
ALTER TYPE "mood" ADD VALUE 'bored' BEFORE 'ok';

== sqlite ==
-- SQLite keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

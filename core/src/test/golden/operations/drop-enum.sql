== h2 ==
DROP DOMAIN "mood" RESTRICT;

== mariadb ==
-- MariaDB keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== mysql ==
-- MySQL keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== postgresql ==
DROP TYPE "mood";

== sqlite ==
-- SQLite keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

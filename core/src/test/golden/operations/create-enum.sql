== h2 ==
CREATE DOMAIN "size" AS ENUM('S', 'M', 'it''s "L"');

== mariadb ==
-- MariaDB keeps no types of words by themselves: size.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== mysql ==
-- MySQL keeps no types of words by themselves: size.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== postgresql ==
CREATE TYPE "size" AS ENUM ('S', 'M', 'it''s "L"');

== sqlite ==
-- SQLite keeps no types of words by themselves: size.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

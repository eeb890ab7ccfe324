== h2 ==
-- H2 keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== mariadb ==
-- MariaDB keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== postgresql ==
-- PostgreSQL keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== sqlite ==
-- SQLite keeps no types of words by themselves: mood.
-- Say the words in the columns' own type, enumeration(name, words…), or in a CHECK.

== h2 ==


== mariadb ==


== postgresql ==


== sqlite ==
-- SQLite numbers rows only in a whole-number column that alone is the primary key, not in "net".
-- Make it the primary key of its CREATE TABLE, or leave out autoIncrement().

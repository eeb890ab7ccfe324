== h2 ==
CREATE DOMAIN "size" AS ENUM('S', 'M', 'it''s "L"');

== mariadb ==
-- MariaDB has no standalone enum types: size.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== mysql ==
-- MySQL has no standalone enum types: size.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

== postgresql ==
CREATE TYPE "size" AS ENUM ('S', 'M', 'it''s "L"');

== sqlite ==
-- SQLite has no standalone enum types: size.
-- Declare the values in the column's type, enumeration(name, values…), or in a CHECK.

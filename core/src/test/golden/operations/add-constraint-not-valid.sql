== h2 ==
-- H2 validates all rows when a constraint is added: ck_dishes_id.
-- Use addConstraint, and leave out validateConstraint for this database.

== mariadb ==
-- MariaDB validates all rows when a constraint is added: ck_dishes_id.
-- Use addConstraint, and leave out validateConstraint for this database.

== mysql ==
-- MySQL validates all rows when a constraint is added: ck_dishes_id.
-- Use addConstraint, and leave out validateConstraint for this database.

== postgresql ==
ALTER TABLE "dishes" ADD CONSTRAINT "ck_dishes_id" CHECK (id > 0) NOT VALID;

== sqlite ==
-- SQLite validates all rows when a constraint is added to dishes, and has no NOT VALID.
-- Use addConstraint, and omit validateConstraint.

== h2 ==
-- H2 validates all rows when a constraint is added: fk_dishes_cook.
-- Use addConstraint, and leave out validateConstraint for this database.

== mariadb ==
-- MariaDB validates all rows when a constraint is added: fk_dishes_cook.
-- Use addConstraint, and leave out validateConstraint for this database.

== mysql ==
-- MySQL validates all rows when a constraint is added: fk_dishes_cook.
-- Use addConstraint, and leave out validateConstraint for this database.

== postgresql ==
ALTER TABLE "dishes" VALIDATE CONSTRAINT "fk_dishes_cook";

== sqlite ==
-- SQLite validates all rows when a constraint is added: fk_dishes_cook.
-- Use addConstraint, and leave out validateConstraint for this database.

== h2 ==
-- H2 looks at all rows when a constraint is added: fk_dishes_cook.
-- Say addConstraint, and leave out validateConstraint for this database.

== mariadb ==
-- MariaDB looks at all rows when a constraint is added: fk_dishes_cook.
-- Say addConstraint, and leave out validateConstraint for this database.

== mysql ==
-- MySQL looks at all rows when a constraint is added: fk_dishes_cook.
-- Say addConstraint, and leave out validateConstraint for this database.

== postgresql ==
ALTER TABLE "dishes" VALIDATE CONSTRAINT "fk_dishes_cook";

== sqlite ==
-- SQLite looks at all rows when a constraint is added: fk_dishes_cook.
-- Say addConstraint, and leave out validateConstraint for this database.

== h2 ==
-- H2 looks at all rows when a constraint is added: fk_dishes_cook.
-- Add the constraint without notValid, and leave out its validation.

== mariadb ==
-- MariaDB looks at all rows when a constraint is added: fk_dishes_cook.
-- Add the constraint without notValid, and leave out its validation.

== postgresql ==
-- PostgreSQL looks at all rows when a constraint is added: fk_dishes_cook.
-- Add the constraint without notValid, and leave out its validation.

== sqlite ==
-- SQLite looks at all rows when a constraint is added: fk_dishes_cook.
-- Add the constraint without notValid, and leave out its validation.

== h2 ==
DROP VIEW "titles";
CREATE VIEW "titles" AS
SELECT id, title, notes FROM dishes;

== mariadb ==
DROP VIEW `titles`;
CREATE VIEW `titles` AS
SELECT id, title, notes FROM dishes;

== postgresql ==
DROP VIEW "titles";
CREATE VIEW "titles" AS
SELECT id, title, notes FROM dishes;

== sqlite ==
DROP VIEW "titles";
CREATE VIEW "titles" AS
SELECT id, title, notes FROM dishes;

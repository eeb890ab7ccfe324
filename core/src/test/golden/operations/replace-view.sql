== h2 ==
CREATE OR REPLACE VIEW "served" AS
SELECT id, cook_id, notes FROM dishes;

== mariadb ==
CREATE OR REPLACE VIEW `served` AS
SELECT id, cook_id, notes FROM dishes;

== mysql ==
CREATE OR REPLACE VIEW `served` AS
SELECT id, cook_id, notes FROM dishes;

== postgresql ==
DO $migrate$
BEGIN
    CREATE OR REPLACE VIEW "served" AS
SELECT id, cook_id, notes FROM dishes;
EXCEPTION WHEN invalid_table_definition THEN
    DROP VIEW "served";
    CREATE VIEW "served" AS
SELECT id, cook_id, notes FROM dishes;
END
$migrate$;

== sqlite ==
DROP VIEW "served";
CREATE VIEW "served" AS
SELECT id, cook_id, notes FROM dishes;

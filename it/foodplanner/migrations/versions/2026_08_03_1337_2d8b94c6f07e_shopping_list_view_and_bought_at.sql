-- revision: 2d8b94c6f07e
-- down: a65f30d8e1c9
-- message: shopping_list_view_and_bought_at
-- created: 2026-08-03T13:37:21Z

-- migrate:upgrade

ALTER TABLE shopping_items ADD COLUMN bought_at TIMESTAMP;

/* The clients only flip is_bought;
   the moment is written here. */
CREATE TRIGGER trg_shopping_items_bought_at
AFTER UPDATE OF is_bought ON shopping_items
BEGIN
    UPDATE shopping_items
    SET bought_at = CASE WHEN NEW.is_bought THEN CURRENT_TIMESTAMP END
    WHERE id = NEW.id;
END;

-- The CAST gives the column a type: Hibernate cannot read the catalogue when a view has one without.
CREATE VIEW shopping_list AS
SELECT
    shopping_items.user_id,
    ingredients.name,
    CAST(sum(shopping_items.quantity) AS NUMERIC) AS quantity,
    shopping_items.unit
FROM shopping_items
JOIN ingredients ON ingredients.id = shopping_items.ingredient_id
WHERE NOT shopping_items.is_bought
GROUP BY shopping_items.user_id, ingredients.name, shopping_items.unit;

-- migrate:downgrade

DROP VIEW shopping_list;
DROP TRIGGER trg_shopping_items_bought_at;
ALTER TABLE shopping_items DROP COLUMN bought_at;

-- migrate:upgrade postgresql

ALTER TABLE shopping_items ADD COLUMN bought_at TIMESTAMP;

CREATE FUNCTION shopping_items_bought_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.bought_at := CASE WHEN NEW.is_bought THEN date_trunc('second', CURRENT_TIMESTAMP AT TIME ZONE 'UTC') END;
    RETURN NEW;
END;
$$;

CREATE TRIGGER trg_shopping_items_bought_at
BEFORE UPDATE OF is_bought ON shopping_items
FOR EACH ROW EXECUTE FUNCTION shopping_items_bought_at();

CREATE VIEW shopping_list AS
SELECT
    shopping_items.user_id,
    ingredients.name,
    CAST(sum(shopping_items.quantity) AS NUMERIC) AS quantity,
    shopping_items.unit
FROM shopping_items
JOIN ingredients ON ingredients.id = shopping_items.ingredient_id
WHERE NOT shopping_items.is_bought
GROUP BY shopping_items.user_id, ingredients.name, shopping_items.unit;

-- migrate:downgrade postgresql

DROP VIEW shopping_list;
DROP TRIGGER trg_shopping_items_bought_at ON shopping_items;
DROP FUNCTION shopping_items_bought_at();
ALTER TABLE shopping_items DROP COLUMN bought_at;

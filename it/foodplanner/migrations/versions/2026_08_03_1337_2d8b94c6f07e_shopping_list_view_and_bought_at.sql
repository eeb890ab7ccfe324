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

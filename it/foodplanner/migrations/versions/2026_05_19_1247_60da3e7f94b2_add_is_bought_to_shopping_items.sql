-- revision: 60da3e7f94b2
-- down: b81f5c9e2a07
-- message: add_is_bought_to_shopping_items
-- created: 2026-05-19T12:47:55Z

-- migrate:upgrade
ALTER TABLE shopping_items ADD COLUMN is_bought BOOLEAN NOT NULL DEFAULT FALSE;

-- migrate:downgrade
ALTER TABLE shopping_items DROP COLUMN is_bought;

-- revision: e57a0c83d94b
-- down: 92b47ef0a1d3
-- message: add_recipe_indexes
-- created: 2026-04-21T17:53:10Z

-- migrate:upgrade
CREATE INDEX ix_recipes_author_id ON recipes (author_id);
CREATE INDEX ix_recipes_title ON recipes (title);

-- migrate:downgrade
DROP INDEX ix_recipes_title;
DROP INDEX ix_recipes_author_id;

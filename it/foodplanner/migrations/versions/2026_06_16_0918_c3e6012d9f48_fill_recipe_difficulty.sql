-- revision: c3e6012d9f48
-- down: 0b5d8f3ae617
-- message: fill_recipe_difficulty
-- created: 2026-06-16T09:18:26Z

-- migrate:upgrade
UPDATE recipes
SET difficulty = CASE
    WHEN (SELECT count(*) FROM recipe_ingredients WHERE recipe_id = recipes.id) > 5 THEN 'HARD'
    WHEN (SELECT count(*) FROM recipe_ingredients WHERE recipe_id = recipes.id) > 3 THEN 'MEDIUM'
    ELSE 'EASY'
END;

-- migrate:downgrade
-- Before, no recipe said more than the default.
UPDATE recipes SET difficulty = 'EASY';

-- revision: 0b5d8f3ae617
-- down: 7e29c4158bd0
-- message: add_difficulty_to_recipes
-- created: 2026-06-11T10:05:14Z

-- migrate:upgrade
ALTER TABLE recipes ADD COLUMN difficulty VARCHAR(16) NOT NULL DEFAULT 'EASY'
    CONSTRAINT ck_recipes_difficulty CHECK (difficulty IN ('EASY', 'MEDIUM', 'HARD'));

-- migrate:downgrade
ALTER TABLE recipes DROP COLUMN difficulty;

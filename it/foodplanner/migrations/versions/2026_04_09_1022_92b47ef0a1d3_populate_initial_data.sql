-- revision: 92b47ef0a1d3
-- down: 3f8a6d20c915
-- message: populate_initial_data
-- created: 2026-04-09T10:22:37Z

-- migrate:upgrade

INSERT INTO users (id, email, name, created_at, is_active) VALUES
    (1, 'admin@foodplanner.example', 'Администратор', '2026-04-09 10:00:00', TRUE),
    (2, 'family@foodplanner.example', 'Family kitchen', '2026-04-09 10:05:00', TRUE),
    (3, 'trial@foodplanner.example', 'Trial account; expired', '2026-04-09 10:10:00', TRUE);

-- The trial is over: nobody signs in with it any more.
UPDATE users SET is_active = FALSE WHERE email = 'trial@foodplanner.example';

INSERT INTO recipes (id, author_id, title, description, servings, created_at) VALUES
    (1, 2, 'Борщ', 'Boil the beef first; don''t peel the beetroot before it is done.', 6, '2026-04-09 10:15:00'),
    (2, 2, 'Greek salad', 'Cut, mix, serve -- no waiting.', 2, '2026-04-09 10:16:00'),
    (3, 1, 'Oatmeal with berries', NULL, 1, '2026-04-09 10:17:00'),
    (4, 1, 'Chicken curry', 'Rice /* basmati */ takes 12 minutes.', 4, '2026-04-09 10:18:00');

INSERT INTO recipe_ingredients (id, recipe_id, ingredient_id, quantity, unit) VALUES
    (1, 1, 1, 400, 'g'),
    (2, 1, 2, 300, 'g'),
    (3, 1, 3, 300, 'g'),
    (4, 1, 4, 150, 'g'),
    (5, 1, 5, 100, 'g'),
    (6, 1, 6, 500, 'g'),
    (7, 1, 7, 100, 'g'),
    (8, 2, 8, 300, 'g'),
    (9, 2, 9, 200, 'g'),
    (10, 2, 10, 200, 'g'),
    (11, 2, 11, 30, 'ml'),
    (12, 2, 5, 50, 'g'),
    (13, 3, 12, 60, 'g'),
    (14, 3, 13, 250, 'ml'),
    (15, 3, 14, 80.5, 'g'),
    (16, 4, 15, 600, 'g'),
    (17, 4, 16, 300, 'g'),
    (18, 4, 17, 50, 'g'),
    (19, 4, 18, 400, 'ml'),
    (20, 4, 5, 150, 'g');

-- migrate:downgrade

DELETE FROM recipe_ingredients WHERE id BETWEEN 1 AND 20;
DELETE FROM recipes WHERE id BETWEEN 1 AND 4;
DELETE FROM users WHERE id BETWEEN 1 AND 3;

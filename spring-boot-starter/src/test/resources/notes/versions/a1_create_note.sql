-- revision: a1
-- message: create_note
-- migrate:upgrade
CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY, title VARCHAR(255));
INSERT INTO note (id, title) VALUES (1, 'Hello');
-- migrate:downgrade
DROP TABLE note;

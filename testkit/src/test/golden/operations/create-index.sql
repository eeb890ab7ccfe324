== sqlite ==
CREATE INDEX "ix_dishes_title" ON "dishes" (`title`, `cook_id` DESC);

== h2 ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== mariadb ==
CREATE UNIQUE INDEX `ux_alike` ON `dishes` (`cook_id`, `title`);

== postgresql ==
CREATE UNIQUE INDEX "ux_alike" ON "dishes" ("cook_id", "title");

== sqlite ==
-- SQLite takes no two nulls for alike in index ux_alike.
-- Make the columns not null, or index an expression such as coalesce(column, '').

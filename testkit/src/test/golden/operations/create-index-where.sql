== h2 ==
-- H2 indexes columns only, and all rows: ix_where.
-- Add a generated column with the expression, and index that.

== mariadb ==
-- MariaDB has no partial indexes: ix_where.
-- Leave out the condition, or index a generated column that is null outside of it.

== postgresql ==
CREATE INDEX "ix_where" ON "dishes" ("title") WHERE cook_id IS NULL;

== sqlite ==
CREATE INDEX "ix_where" ON "dishes" (`title`) WHERE cook_id IS NULL;

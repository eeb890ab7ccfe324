== h2 ==
-- H2 has no partial indexes: ix_where.
-- Leave out the condition, or index a generated column that is NULL for all other rows.

== mariadb ==
-- MariaDB has no partial indexes: ix_where.
-- Leave out the condition, or index a generated column that is NULL for all other rows.

== mysql ==
-- MySQL has no partial indexes: ix_where.
-- Leave out the condition, or index a generated column that is NULL for all other rows.

== postgresql ==
CREATE INDEX "ix_where" ON "dishes" ("title") WHERE cook_id IS NULL;

== sqlite ==
CREATE INDEX "ix_where" ON "dishes" (`title`) WHERE cook_id IS NULL;

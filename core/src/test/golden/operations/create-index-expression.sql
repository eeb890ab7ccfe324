== h2 ==
-- H2 has no indexes on expressions: ix_lower.
-- Add a generated column with the expression, and index that column.

== mariadb ==
-- MariaDB has no indexes on expressions: ix_lower.
-- Add a generated column with the expression, and index that column.

== mysql ==
CREATE INDEX `ix_lower` ON `dishes` ((lower(title)));

== postgresql ==
CREATE INDEX "ix_lower" ON "dishes" ((lower(title)));

== sqlite ==
CREATE INDEX "ix_lower" ON "dishes" ((lower(title)));

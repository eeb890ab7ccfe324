== h2 ==
CREATE INDEX "ix_nulls" ON "orders" ("net" DESC NULLS LAST);

== mariadb ==
CREATE INDEX `ix_nulls` ON `orders` (`net` DESC);

== mysql ==
CREATE INDEX `ix_nulls` ON `orders` (`net` DESC);

== postgresql ==
CREATE INDEX "ix_nulls" ON "orders" ("net" DESC NULLS LAST);

== sqlite ==
CREATE INDEX "ix_nulls" ON "orders" (`net` DESC);

== h2 ==
CREATE INDEX "ix_nulls" ON "orders" ("net" DESC);

== mariadb ==
CREATE INDEX `ix_nulls` ON `orders` (`net` DESC);

== postgresql ==
CREATE INDEX "ix_nulls" ON "orders" ("net" DESC);

== sqlite ==
CREATE INDEX "ix_nulls" ON "orders" (`net` DESC);

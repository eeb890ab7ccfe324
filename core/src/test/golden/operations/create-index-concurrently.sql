== h2 ==
CREATE INDEX "ix_busy" ON "orders" ("gross");

== mariadb ==
CREATE INDEX `ix_busy` ON `orders` (`gross`);

== mysql ==
CREATE INDEX `ix_busy` ON `orders` (`gross`);

== postgresql ==
CREATE INDEX CONCURRENTLY "ix_busy" ON "orders" ("gross");

== sqlite ==
CREATE INDEX "ix_busy" ON "orders" (`gross`);

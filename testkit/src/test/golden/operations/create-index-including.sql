== h2 ==
CREATE INDEX "ix_including" ON "orders" ("net");

== mariadb ==
CREATE INDEX `ix_including` ON `orders` (`net`);

== postgresql ==
CREATE INDEX "ix_including" ON "orders" ("net");

== sqlite ==
CREATE INDEX "ix_including" ON "orders" (`net`);

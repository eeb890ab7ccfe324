== h2 ==
CREATE INDEX "ix_including" ON "orders" ("net");

== mariadb ==
CREATE INDEX `ix_including` ON `orders` (`net`);

== postgresql ==
CREATE INDEX "ix_including" ON "orders" ("net");

== sqlite ==
-- SQLite keeps no columns beside the keys of index ix_including.
-- Name them as last keys, or leave out include.

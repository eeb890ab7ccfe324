== h2 ==
DROP DOMAIN "positive";
CREATE DOMAIN "positive" AS integer DEFAULT 1 CONSTRAINT below CHECK (VALUE < 9);

== sqlite ==
-- SQLite has no domain, such as positive.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

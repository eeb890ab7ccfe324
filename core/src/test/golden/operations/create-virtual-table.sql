== h2 ==
-- H2 has no virtual table, such as found.
-- Leave it out for this database: if (!op.database().equals("h2")).

== sqlite ==
CREATE VIRTUAL TABLE "found" USING fts5(title);

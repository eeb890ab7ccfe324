== h2 ==
-- H2 has no row security, such as dishes.
-- Leave it out for this database: if (!op.database().equals("h2")).

== sqlite ==
-- SQLite has no row security, such as dishes.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

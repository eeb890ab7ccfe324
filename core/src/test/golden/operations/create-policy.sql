== h2 ==
-- H2 has no policy, such as cheap.
-- Leave it out for this database: if (!op.database().equals("h2")).

== sqlite ==
-- SQLite has no policy, such as cheap.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

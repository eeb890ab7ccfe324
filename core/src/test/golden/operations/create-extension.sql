== h2 ==
-- H2 has no extension, such as citext.
-- Leave it out for this database: if (!op.database().equals("h2")).

== sqlite ==
-- SQLite has no extension, such as citext.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

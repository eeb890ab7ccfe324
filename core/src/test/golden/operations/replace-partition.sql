== h2 ==
-- H2 has no partition, such as dishes_1.
-- Leave it out for this database: if (!op.database().equals("h2")).

== sqlite ==
-- SQLite has no partition, such as dishes_1.
-- Leave it out for this database: if (!op.database().equals("sqlite")).

== h2 ==
-- H2 changes no options of table dishes: mysql.row_format, postgresql.fillfactor.
-- Leave them out for this database: if (op.database().equals(…)).

== mariadb ==
-- MariaDB changes no options of table dishes: mysql.row_format, postgresql.fillfactor.
-- Leave them out for this database: if (op.database().equals(…)).

== postgresql ==
-- PostgreSQL changes no options of table dishes: mysql.row_format, postgresql.fillfactor.
-- Leave them out for this database: if (op.database().equals(…)).

== sqlite ==
-- SQLite changes no options of table dishes: mysql.row_format, postgresql.fillfactor.
-- Leave them out for this database: if (op.database().equals(…)).

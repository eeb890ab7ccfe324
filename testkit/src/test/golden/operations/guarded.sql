== h2 ==
-- H2 is asked for what is there, which needs a connection: DropTable[table=gone, previous=Optional.empty].
-- Run it on a live database, or leave out ifExists and ifNotExists.

== mariadb ==
-- MariaDB is asked for what is there, which needs a connection: DropTable[table=gone, previous=Optional.empty].
-- Run it on a live database, or leave out ifExists and ifNotExists.

== postgresql ==
-- PostgreSQL is asked for what is there, which needs a connection: DropTable[table=gone, previous=Optional.empty].
-- Run it on a live database, or leave out ifExists and ifNotExists.

== sqlite ==
DROP TABLE IF EXISTS "gone";

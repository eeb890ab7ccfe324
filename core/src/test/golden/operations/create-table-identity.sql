== h2 ==
CREATE TABLE "queue" (
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    PRIMARY KEY ("id")
);

== mariadb ==
-- MariaDB numbers rows from a first number by one, and takes numbers that a statement says: column "id".
-- Say autoIncrement(), or identity(byDefault().startingWith(…)).

== mysql ==
-- MySQL numbers rows from a first number by one, and takes numbers that a statement says: column "id".
-- Say autoIncrement(), or identity(byDefault().startingWith(…)).

== postgresql ==
CREATE TABLE "queue" (
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    PRIMARY KEY ("id")
);

== sqlite ==
-- SQLite lets statements say numbers of their own in column "id".
-- Say autoIncrement(), or keep such statements out with a trigger.

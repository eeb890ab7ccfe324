== h2 ==
CREATE TABLE "queue" (
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    PRIMARY KEY ("id")
);

== mariadb ==
-- MariaDB supports only a start value for an identity column, and accepts explicit values: "id".
-- Use autoIncrement(), or identity(byDefault().startingWith(…)).

== mysql ==
-- MySQL supports only a start value for an identity column, and accepts explicit values: "id".
-- Use autoIncrement(), or identity(byDefault().startingWith(…)).

== postgresql ==
CREATE TABLE "queue" (
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    PRIMARY KEY ("id")
);

== sqlite ==
-- SQLite accepts explicit values in identity column "id".
-- Use autoIncrement(), or reject explicit values with a trigger.

== h2 ==
ALTER TABLE "orders" ALTER COLUMN "number" DROP IDENTITY;
ALTER TABLE "orders" ALTER COLUMN "number" SET NOT NULL;
ALTER TABLE "orders" ALTER COLUMN "number" INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 500 INCREMENT BY 5);
ALTER TABLE "orders" ALTER COLUMN "number" RESTART WITH (SELECT greatest(500, coalesce(max("number") + 1, 500)) FROM "orders");

== mariadb ==
-- MariaDB supports only a start value for an identity column, and accepts explicit values: "number".
-- Use autoIncrement(), or identity(byDefault().startingWith(…)).

== mysql ==
-- MySQL supports only a start value for an identity column, and accepts explicit values: "number".
-- Use autoIncrement(), or identity(byDefault().startingWith(…)).

== postgresql ==
ALTER TABLE "orders" ALTER COLUMN "number" SET GENERATED ALWAYS SET START WITH 500 SET INCREMENT BY 5;
SELECT setval(pg_get_serial_sequence('"orders"', 'number'), greatest(500, (SELECT max("number") + 1 FROM "orders")), false);

== sqlite ==
-- SQLite accepts explicit values in identity column "number".
-- Use autoIncrement(), or reject explicit values with a trigger.

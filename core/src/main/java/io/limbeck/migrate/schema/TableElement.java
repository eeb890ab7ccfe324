package io.limbeck.migrate.schema;

/** An element of a CREATE TABLE: a column or a constraint. */
public sealed interface TableElement permits Column, ConstrainedColumn, Constraint {}

package io.limbeck.migrate.schema;

/** What stands between the parentheses of a CREATE TABLE: a column or a constraint. */
public sealed interface TableElement permits Column, Constraint {}

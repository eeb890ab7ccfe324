package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

/** Options of indexes and constraints that only some databases support. */
public enum Feature {
    PARTIAL_INDEX(
            "has no partial indexes",
            "Leave out the condition, or index a generated column that is NULL for all other rows."),
    EXPRESSION_INDEX(
            "has no indexes on expressions", "Add a generated column with the expression, and index that column."),
    INDEX_INCLUDE(
            "has no INCLUDE columns in indexes", "Add them as the last key columns of the index, or leave them out."),
    INDEX_METHOD("has no choice of index methods", "Leave out using(…) to get the database's default method."),
    INDEX_PREFIX("has no prefix indexes", "Index a generated column with left(column, 20), or leave out prefix(…)."),
    INDEX_COLLATION("has no collations in indexes", "Give the column that collation, or leave it out."),
    OPERATOR_CLASS("has no operator classes", "Leave out operatorClass(…)."),
    NULLS_ORDER(
            "always sorts NULLs as the lowest value in an index",
            "Leave out nulls(…): NULLs come first ascending and last descending."),
    NULLS_ALIKE(
            "treats NULLs as distinct in unique constraints and indexes",
            "Leave out nullsAlike(), or make a generated column without NULLs unique instead."),
    DEFERRABLE(
            "checks constraints after each statement",
            "Leave out deferrable(…), and write rows in an order that satisfies the constraint."),
    MATCH("has no MATCH clause in foreign keys", "Leave out match(…), and forbid partly null keys with a CHECK."),
    EXCLUSION("has no exclusion constraints", "Reject such rows with a trigger or a unique key."),
    NOT_VALID(
            "validates all rows when a constraint is added",
            "Use addConstraint, and leave out validateConstraint for this database.");

    private final String what;
    private final String remedy;

    Feature(String what, String remedy) {
        this.what = requireNonNull(what, "what");
        this.remedy = requireNonNull(remedy, "remedy");
    }

    /** How a database without it behaves; completes a sentence that starts with the database's name. */
    public String what() {
        return what;
    }

    /** What to write there instead. */
    public String remedy() {
        return remedy;
    }
}

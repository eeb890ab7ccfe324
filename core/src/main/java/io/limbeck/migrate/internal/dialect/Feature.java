package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

/** What may be said of indexes and constraints, and only some databases understand. */
public enum Feature {
    PARTIAL_INDEX(
            "has no partial indexes",
            "Leave out the condition, or index a generated column that is null outside of it."),
    EXPRESSION_INDEX("has no indexes on expressions", "Add a generated column with the expression, and index that."),
    INDEX_INCLUDE(
            "keeps no further columns in an index", "Name them as the last keys of the index, or leave them out."),
    INDEX_METHOD("does not let an index choose its method", "Leave out using(…): the database's own method fits."),
    INDEX_PREFIX("indexes whole texts only", "Index a generated column with left(column, 20), or leave out prefix(…)."),
    INDEX_COLLATION("gives an index no collation of its own", "Give the column that collation, or leave it out."),
    OPERATOR_CLASS("has no operator classes", "Leave out operatorClass(…)."),
    NULLS_ORDER(
            "takes NULL for the least of all values in an index",
            "Leave out nulls(…): NULLs come first ascending and last descending."),
    NULLS_ALIKE(
            "holds two NULLs for different in what is unique",
            "Leave out nullsAlike(), or make a generated column unique that has no NULL."),
    DEFERRABLE(
            "looks at constraints behind each statement",
            "Leave out deferrable(…), and write rows in an order that keeps the constraint."),
    MATCH("knows no MATCH in foreign keys", "Leave out match(…), and forbid half-null keys with a CHECK."),
    EXCLUSION("has no exclusion constraints", "Keep such rows out with a trigger, or by a unique key."),
    NOT_VALID(
            "looks at all rows when a constraint is added",
            "Say addConstraint, and leave out validateConstraint for this database.");

    private final String what;
    private final String remedy;

    Feature(String what, String remedy) {
        this.what = requireNonNull(what, "what");
        this.remedy = requireNonNull(remedy, "remedy");
    }

    /** What a database is like that lacks it; follows its name. */
    public String what() {
        return what;
    }

    /** What to say there instead. */
    public String remedy() {
        return remedy;
    }
}

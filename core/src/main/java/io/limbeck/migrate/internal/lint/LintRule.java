package io.limbeck.migrate.internal.lint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A rule of {@code lint}; its id is used in {@code migrate:allow} and in the key {@code allow}. */
public enum LintRule {
    DROP_TABLE(
            "a table is dropped with its rows; the downgrade recreates it empty",
            "Move or copy the rows you need first."),
    DROP_COLUMN(
            "a column is dropped with its values, and programs that still read it fail",
            "First release programs that no longer use it, then drop it one release later."),
    DROP_SEQUENCE("a sequence is dropped with its next number", "Restore the number in the downgrade."),
    DELETE_ROWS(
            "rows are deleted; no downgrade brings them back",
            "Copy them to another table first, or allow the deletion."),
    DROP_BY_SQL("raw SQL drops something other than a table, a column or a sequence", "Allow it."),
    RENAME_TABLE(
            "running programs still use the old name",
            "Keep a view under the old name until they are replaced, or stop them first."),
    RENAME_COLUMN(
            "running programs still use the old name",
            "Add the new column, fill it, and drop the old one a release later; or stop the programs first."),
    RENAME_ENUM_VALUE(
            "running programs still use the old value",
            "Add the new value, change the rows, and remove the old one a release later."),
    ADD_NOT_NULL(
            "a new column is NOT NULL without a default: programs that do not know it cannot insert, and the step fails if the table has rows",
            "Give it a default; or add it as nullable, fill it, and make it NOT NULL a release later."),
    SET_NOT_NULL(
            "programs that still write NULL fail, and the table is locked while its rows are read",
            "First release programs that always write a value, then fill the rows with op.backfill."),
    CHANGE_TYPE(
            "the table may be rewritten, and is locked while that takes place",
            "Add a column of the new type, fill it with op.backfill, and drop the old one a release later; or allow it, and state how long it may take."),
    ADD_CONSTRAINT(
            "on PostgreSQL, the table is locked while all its rows are checked",
            "Add it without validating the rows, and validate it in a later step."),
    CREATE_INDEX(
            "on PostgreSQL, writes to the table wait while the index is built",
            "Create it concurrently, in an autocommit block."),
    CHANGE_OPTIONS("the table may be rewritten while its options change", "Do it while nobody writes to the table."),
    REPLACE_ENUM(
            "the tables that use the type are rewritten",
            "Add values instead of removing them, or do it while nobody writes to the tables.");

    private static final Set<LintRule> AVOIDABLE_ONLINE = EnumSet.of(ADD_CONSTRAINT, CREATE_INDEX);

    private final String why;
    private final String remedy;

    LintRule(String why, String remedy) {
        this.why = why;
        this.remedy = remedy;
    }

    /** The id as users write it, such as {@code drop-column}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LintRule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Whether the rule applies on a database, because there is an alternative.
     *
     * @param online whether it can create indexes and constraints without a long lock, on request
     */
    public boolean holds(boolean online) {
        return online || !AVOIDABLE_ONLINE.contains(this);
    }

    /** Why it matters, as a clause. */
    public String why() {
        return why;
    }

    /** What to do instead, in sentences. */
    public String remedy() {
        return remedy;
    }
}

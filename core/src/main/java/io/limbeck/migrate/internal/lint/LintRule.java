package io.limbeck.migrate.internal.lint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each thing that {@code lint} finds; its id is what {@code migrate:allow} and the key {@code allow} say. */
public enum LintRule {
    DROP_TABLE(
            "a table goes with its rows; the downgrade brings it back empty",
            "Move or copy the rows that count first."),
    DROP_COLUMN(
            "a column goes with its values, and programs that still read it fail",
            "Release programs that no longer use it first, and drop it one release later."),
    DROP_SEQUENCE("a sequence goes with its next number", "Write the number down in the downgrade."),
    DELETE_ROWS(
            "rows are deleted; no downgrade brings them back",
            "Copy them into a table of their own first, or say that they may go."),
    DROP_BY_SQL("free SQL drops something other than a table, a column or a sequence", "Say that it may go."),
    RENAME_TABLE(
            "programs that run meanwhile still say the old name",
            "Leave a view under the old name until they are replaced, or stop them first."),
    RENAME_COLUMN(
            "programs that run meanwhile still say the old name",
            "Add the new column, fill it, and drop the old one a release later; or stop the programs first."),
    RENAME_ENUM_VALUE(
            "programs that run meanwhile still say the old value",
            "Add the new value, change the rows, and remove the old one a release later."),
    ADD_NOT_NULL(
            "a new column that must have a value and has no default: programs that do not know it cannot insert, and on a filled table it fails",
            "Give it a default, or add it nullable, fill it, and make it NOT NULL a release later."),
    SET_NOT_NULL(
            "programs that still write NULL fail, and the table is locked while its rows are read",
            "Release programs that always write a value first, and fill the rows with op.backfill."),
    CHANGE_TYPE(
            "the table may be written anew, and is locked as long as that takes",
            "Add a column of the new type, fill it with op.backfill, and drop the old one a release later; or say how long it may take."),
    ADD_CONSTRAINT(
            "on PostgreSQL, the table is locked while all its rows are checked",
            "Add it without looking at the rows, and validate it in a later step."),
    CREATE_INDEX(
            "on PostgreSQL, writers of the table wait while the index is built",
            "Create it concurrently, in an autocommit block."),
    CHANGE_OPTIONS("the table may be written anew while its options change", "Do it while nobody writes."),
    REPLACE_ENUM(
            "the tables that use the type are written anew",
            "Add values instead of removing them, or do it while nobody writes.");

    private static final Set<LintRule> AVOIDABLE_ONLINE = EnumSet.of(ADD_CONSTRAINT, CREATE_INDEX);

    private final String why;
    private final String remedy;

    LintRule(String why, String remedy) {
        this.why = why;
        this.remedy = remedy;
    }

    /** As it is written: {@code drop-column}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LintRule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Whether there is another way on a database.
     *
     * @param online whether it makes indexes and constraints without a long lock when one asks for it
     */
    public boolean holds(boolean online) {
        return online || !AVOIDABLE_ONLINE.contains(this);
    }

    /** Why it is worth a look, a clause. */
    public String why() {
        return why;
    }

    /** What to do instead, sentences. */
    public String remedy() {
        return remedy;
    }
}

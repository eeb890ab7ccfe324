package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Identity;

/** The clause of an identity column, {@code GENERATED … AS IDENTITY}. */
public final class IdentityClause {
    private final SequenceDdl sequences;

    public IdentityClause(SequenceDdl sequences) {
        this.sequences = sequences;
    }

    /** The clause with the options of its numbers. */
    public String of(Identity identity) {
        String options = sequences.options(identity.numbers()).strip();
        return "GENERATED " + always(identity) + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** What follows the definition of a column: the clause after a space, or nothing. */
    public String after(Column column) {
        return column.identity().map(identity -> " " + of(identity)).orElse("");
    }

    /** Whether a statement may choose a number itself. */
    public static String always(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }
}

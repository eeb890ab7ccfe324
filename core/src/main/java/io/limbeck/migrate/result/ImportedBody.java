package io.limbeck.migrate.result;

import java.util.Locale;

/** Where one direction of an imported script comes from. */
public enum ImportedBody {
    /** It does nothing. */
    EMPTY,
    /** The SQL of the other tool. */
    SQL,
    /** The other tool's operations, translated. */
    OPERATIONS,
    /** It could not be translated: a person must write it, and until then it refuses to run. */
    TO_FILL;

    /** In small letters, with a hyphen. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a change does to a table, and what it must not follow in the same rebuild.
 *
 * @param columns the columns that it adds, drops or alters, in small letters
 * @param notAfter what would have seen other rows, or other values, if each change had been made on its own
 */
record Footprint(Set<String> columns, Set<Mark> marks, Set<Mark> notAfter) {
    enum Mark {
        /** Changes a column. */
        COLUMN,
        /** Adds a constraint, which looks at all rows. */
        RULE,
        /** Gives rows new values. */
        VALUES,
        /** Ends the rebuild: nothing may follow. */
        END
    }

    static final Footprint NONE = new Footprint(Set.of(), Set.of(), Set.of());

    Footprint {
        columns = Set.copyOf(columns);
        marks = Set.copyOf(marks);
        notAfter = Set.copyOf(notAfter);
    }

    static Footprint of(Mark mark) {
        return new Footprint(Set.of(), Set.of(mark), Set.of());
    }

    static Footprint notAfter(Mark... marks) {
        return new Footprint(Set.of(), Set.of(), Set.of(marks));
    }

    static Footprint ofColumn(String name) {
        return new Footprint(Set.of(name.toLowerCase(Locale.ROOT)), Set.of(Mark.COLUMN), Set.of());
    }

    /** Both together. */
    Footprint and(Footprint other) {
        return new Footprint(both(columns, other.columns), both(marks, other.marks), both(notAfter, other.notAfter));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Whether this may be made in one rebuild with what was {@code before}, and ends as if each had been made on its own. */
    boolean mayFollow(Footprint before) {
        return !before.marks.contains(Mark.END)
                && Collections.disjoint(columns, before.columns)
                && Collections.disjoint(notAfter, before.marks);
    }
}

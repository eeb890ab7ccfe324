package io.limbeck.migrate.internal.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one step does to the version rows. Each deleted or updated row must be there exactly once; anything else means that
 * somebody else wrote.
 */
public sealed interface RowChange {

    /** The rows that go. */
    List<String> removed();

    /** The rows that come. */
    List<String> added();

    /**
     * Makes the change in a set of rows: the way to know the rows after each step without keeping them.
     *
     * @throws IllegalStateException when a row that must be there is not, or one that must not is
     */
    default void applyTo(Set<String> rows) {
        for (String row : removed()) {
            if (!rows.remove(row)) {
                throw new IllegalStateException("row " + row + " is missing");
            }
        }
        for (String row : added()) {
            if (!rows.add(row)) {
                throw new IllegalStateException("row " + row + " is there already");
            }
        }
    }

    /** A new branch begins. */
    record Insert(String row) implements RowChange {
        public Insert {
            requireNonNull(row, "row");
        }

        @Override
        public List<String> removed() {
            return List.of();
        }

        @Override
        public List<String> added() {
            return List.of(row);
        }
    }

    /** A branch ends, or other rows imply what is below. */
    record Delete(String row) implements RowChange {
        public Delete {
            requireNonNull(row, "row");
        }

        @Override
        public List<String> removed() {
            return List.of(row);
        }

        @Override
        public List<String> added() {
            return List.of();
        }
    }

    /** A branch goes on. */
    record Update(String from, String to) implements RowChange {
        public Update {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        @Override
        public List<String> removed() {
            return List.of(from);
        }

        @Override
        public List<String> added() {
            return List.of(to);
        }
    }

    /** Several rows become one: all but one are deleted, the last is updated. */
    record Merge(List<String> deleted, String from, String to) implements RowChange {
        public Merge {
            deleted = List.copyOf(deleted);
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }

        @Override
        public List<String> removed() {
            return with(deleted, from);
        }

        @Override
        public List<String> added() {
            return List.of(to);
        }
    }

    /** One row becomes several: all but one are inserted, the row is updated to the last. */
    record Unmerge(String from, String to, List<String> inserted) implements RowChange {
        public Unmerge {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            inserted = List.copyOf(inserted);
        }

        @Override
        public List<String> removed() {
            return List.of(from);
        }

        @Override
        public List<String> added() {
            return with(inserted, to);
        }
    }

    /** The change that puts {@code row} in the place of the given ones, sorted by the caller. */
    static RowChange replacing(List<String> removed, String row) {
        int last = removed.size() - 1;
        return switch (removed.size()) {
            case 0 -> new Insert(row);
            case 1 -> new Update(removed.get(0), row);
            default -> new Merge(removed.subList(0, last), removed.get(last), row);
        };
    }

    /** The change that puts the given rows, sorted by the caller, in the place of {@code row}. */
    static RowChange replaced(String row, List<String> added) {
        int last = added.size() - 1;
        return switch (added.size()) {
            case 0 -> new Delete(row);
            case 1 -> new Update(row, added.get(0));
            default -> new Unmerge(row, added.get(last), added.subList(0, last));
        };
    }

    private static List<String> with(List<String> rows, String last) {
        List<String> all = new ArrayList<>(rows);
        all.add(last);
        return List.copyOf(all);
    }
}

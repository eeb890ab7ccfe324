package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

/**
 * A declaration that an object was not dropped but renamed.
 *
 * @param old {@code table}, {@code table.column} or {@code type.value}, as the database has it
 * @param now the new name; of a column or value with or without the table or type in front
 */
public record Rename(String old, String now) {
    public Rename {
        requireNonNull(old, "old");
        requireNonNull(now, "now");
    }

    /** As written on a command line: {@code old=new}. */
    @Override
    public String toString() {
        return old + "=" + now;
    }
}

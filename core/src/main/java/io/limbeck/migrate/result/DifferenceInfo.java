package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * One thing in which the database is not as wanted.
 *
 * @param change what a script does to it: added, dropped, renamed or changed
 * @param subject what kind of thing it is: {@code table}, {@code column}, {@code index}, {@code foreign key}
 * @param table the table it belongs to, or the name of what stands by itself
 * @param words a line for people
 * @param destructive whether rows or values are lost, or may be refused
 * @param rows how many rows the table holds today, asked where something is destructive
 * @param notes what a person must know or do
 */
public record DifferenceInfo(
        String change,
        String subject,
        String table,
        String words,
        boolean destructive,
        OptionalLong rows,
        List<String> notes) {
    public DifferenceInfo {
        requireNonNull(change, "change");
        requireNonNull(subject, "subject");
        requireNonNull(table, "table");
        requireNonNull(words, "words");
        requireNonNull(rows, "rows");
        notes = List.copyOf(notes);
    }
}

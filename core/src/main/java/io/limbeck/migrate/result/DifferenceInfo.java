package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * One difference between the database and the wanted schema.
 *
 * @param change what a script does about it: added, dropped, renamed or changed
 * @param subject the kind of object: {@code table}, {@code column}, {@code index}, {@code foreign key}
 * @param table the table it belongs to, or the name of a standalone object
 * @param words a line for people
 * @param destructive whether rows or values are lost, or may be refused
 * @param rows the table's current number of rows, counted if the change is destructive
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

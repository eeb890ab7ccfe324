package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/**
 * One difference between the database and the wanted schema.
 *
 * @param change what a script does about it
 * @param subject the kind of object: {@code table}, {@code column}, {@code index}, {@code foreign key}
 * @param table the table it belongs to, or the name of a standalone object
 * @param name the name of the object as the key {@code allow} takes it, such as {@code users.nickname}
 * @param words a line for people
 * @param destructive whether rows or values are lost, or may be refused
 * @param rows the table's current number of rows, counted if the change is destructive
 * @param notes what a person must know or do
 */
public record DifferenceInfo(
        ChangeKind change,
        String subject,
        String table,
        String name,
        String words,
        boolean destructive,
        OptionalLong rows,
        List<String> notes) {
    public DifferenceInfo {
        requireNonNull(change, "change");
        requireNonNull(subject, "subject");
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(words, "words");
        requireNonNull(rows, "rows");
        notes = List.copyOf(notes);
    }
}

package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/**
 * One thing in which the database is not as wanted.
 *
 * @param operations what removes it, in order; never empty, each knows its inverse
 * @param subject what kind of thing it is: {@code table}, {@code column}, {@code index}, {@code foreign key}
 * @param table the table it belongs to, or the name of a standalone object
 * @param name its name for people and for the key {@code allow}: {@code users.email}
 * @param detail what differs: {@code type varchar(100) -> varchar(320)}
 * @param destructive whether rows or values are lost, or may be refused
 * @param notes what a person must know or do, as lines of a comment above the operations
 */
public record Difference(
        List<Operation> operations,
        ChangeKind kind,
        String subject,
        TableName table,
        String name,
        String detail,
        boolean destructive,
        List<String> notes) {
    public Difference {
        operations = List.copyOf(operations);
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(table, "table");
        requireNonNull(name, "name");
        requireNonNull(detail, "detail");
        notes = List.copyOf(notes);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("No operation settles " + subject + " " + name + ": " + detail);
        }
    }

    /** The first and most telling of its operations. */
    public Operation operation() {
        return operations.get(0);
    }

    /** A line for people: {@code column users.email: type varchar(100) -> varchar(320)}. */
    public String words() {
        return subject + " " + name + ": " + detail;
    }

    /** The same with the mark that rows or values are lost, and a line that says so. */
    public Difference destructive(String note) {
        return new Difference(operations, kind, subject, table, name, detail, true, List.of(note));
    }
}

package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.text.Sha256;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.util.Arrays;
import java.util.Collection;

/** Identifies the operations of a script across processes. */
final class OperationDigest {
    private OperationDigest() {}

    static String of(Operation operation) {
        return of(text(operation));
    }

    static String of(String text) {
        return Sha256.hex(text);
    }

    /** Records print their full content, except for bytes, and for rows that can be iterated only once. */
    private static String text(Operation operation) {
        if (operation instanceof Execute execute) {
            return execute.sql() + Arrays.deepToString(execute.parameters().toArray());
        } else if (operation instanceof BulkInsert insert) {
            return insert.table() + " " + insert.columns()
                    + (insert.rows() instanceof Collection<?> rows ? " " + rows.size() : "");
        }
        return operation.toString();
    }
}

package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** Identifies the operations of a script across processes. */
final class OperationDigest {
    private OperationDigest() {}

    static String of(Operation operation) {
        return of(text(operation));
    }

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
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

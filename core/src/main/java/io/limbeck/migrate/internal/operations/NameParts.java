package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.internal.text.Sha256;
import io.limbeck.migrate.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The parts of a name.
 *
 * @param target the table that a foreign key leads to; otherwise empty
 * @param definition what distinguishes it from others on the same columns
 */
record NameParts(TableName table, List<String> columns, String target, String definition) {
    private static final int HASH_LETTERS = 8;

    /**
     * The template with its placeholders filled in; cut where the database needs it shorter, with a hash of the whole instead of the
     * rest: the same in every run, and another for another name.
     *
     * @param longest in bytes of UTF-8
     */
    String name(String template, int longest) {
        String name = template.replace("{{table}}", table.name())
                .replace("{{columns}}", String.join("_", columns))
                .replace("{{column}}", columns.isEmpty() ? "" : columns.get(0))
                .replace("{{target}}", target)
                .replace("{{hash}}", hash(table + " " + definition));
        if (bytes(name) <= longest) {
            return name;
        }
        String end = "_" + hash(name);
        int length = name.length();
        while (bytes(name.substring(0, length)) + end.length() > longest
                || Character.isHighSurrogate(name.charAt(length - 1))) {
            length--;
        }
        return name.substring(0, length) + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, HASH_LETTERS);
    }
}

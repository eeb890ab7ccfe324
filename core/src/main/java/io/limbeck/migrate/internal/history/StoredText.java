package io.limbeck.migrate.internal.history;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.schema.TableName;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A text in one of migrate's own tables that stands for a value; other programs may have overwritten it.
 *
 * @param revision whose row it is in
 */
public record StoredText(TableName table, String revision, String column, String text) {
    public StoredText {
        requireNonNull(table, "table");
        requireNonNull(revision, "revision");
        requireNonNull(column, "column");
        requireNonNull(text, "text");
    }

    /**
     * The text as a value.
     *
     * @param parse throws {@link DateTimeException} or {@link IllegalArgumentException} for a text without meaning
     * @throws DatabaseException for such a text
     */
    public <T> T as(Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DatabaseException(
                    "Cannot read table " + table + ": in a row of revision " + revision + ", the column " + column
                            + " contains \"" + text + "\".",
                    "migrate does not write such a value.",
                    "Correct or delete that row.",
                    e);
        }
    }
}

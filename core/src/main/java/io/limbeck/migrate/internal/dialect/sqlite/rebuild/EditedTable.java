package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static io.limbeck.migrate.internal.dialect.sqlite.rebuild.Token.mentions;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.op.Operation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The new definition of a table while changes are made to it one by one, and where its columns get their values from. */
final class EditedTable {
    private static final Set<String> STRICT_TYPES = Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

    private final StoredTable stored;
    private final SqlitePhrases words;
    private TableText text;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Conflicts conflicts = new Conflicts(this);
    private OptionalLong firstNumber = OptionalLong.empty();

    EditedTable(StoredTable stored, SqlitePhrases words) {
        this.stored = stored;
        this.words = words;
        this.text = new TableText(stored.sql());
        for (String column : text.columns()) {
            if (stored.generated().stream().noneMatch(column::equalsIgnoreCase)) {
                sources.put(column, words.name(column));
            }
        }
    }

    StoredTable stored() {
        return stored;
    }

    SqlitePhrases words() {
        return words;
    }

    TableText text() {
        return text;
    }

    void become(TableText edited) {
        text = edited;
    }

    /** The columns to be filled, each with its expression on the old table. */
    Map<String, String> sources() {
        return sources;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    void beginNumbersAt(long first) {
        firstNumber = OptionalLong.of(first);
    }

    /** The least number of the next row, when the change says it. */
    OptionalLong firstNumber() {
        return firstNumber;
    }

    /** Makes one change, or none when it cannot be made. */
    void apply(Operation change) {
        TableText before = text;
        Map<String, String> sourcesBefore = new LinkedHashMap<>(sources);
        try {
            edit(change);
            refuseTypesThatStrictDoesNotKnow();
        } catch (RuntimeException refused) {
            text = before;
            sources.clear();
            sources.putAll(sourcesBefore);
            throw refused;
        }
    }

    /** Makes a change. A failure leaves the definition partly edited; {@link #apply} restores it. */
    void edit(Operation change) {
        if (!change.accept(new TableEdit(this))) {
            throw new IllegalArgumentException("not a change of one table: " + change);
        }
    }

    /** The edited column, by whatever letters it is called. */
    TableText.Item column(String name) {
        return text.column(name)
                .orElseThrow(
                        () -> DatabaseFailures.unknownObject("Table " + stored.name(), "column", name, text.columns()));
    }

    private void refuseTypesThatStrictDoesNotKnow() {
        if (!text.hasOption("STRICT")) {
            return;
        }
        for (TableText.Item item : text.items()) {
            String type = text.type(item);
            if (item.column().isPresent() && !STRICT_TYPES.contains(type.toUpperCase(Locale.ROOT))) {
                throw words.notStrict(stored.name(), item.column().get(), type);
            }
        }
    }

    /** Whether another item than the column's own speaks of it. */
    boolean isAbout(TableText.Item other, String column) {
        int from = other.from() + (other.column().isPresent() ? 1 : 0);
        return mentions(text.tokens(from, other.to()), column);
    }
}

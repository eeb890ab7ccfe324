package io.limbeck.migrate.internal.rehearsal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.text.OneLine;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes statements down, values in their places, and asks no database but one of its own. */
public final class TextSink extends RehearsedSink {
    private final Dialect dialect;
    private final boolean foreignKeysEnforced;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean suspended;
    private int transactionAt;

    /** @param foreignKeysEnforced whether the session that runs the text is known to watch over foreign keys */
    public TextSink(Dialect dialect, Definitions definitions, boolean foreignKeysEnforced) {
        super(dialect, definitions);
        this.dialect = requireNonNull(dialect, "dialect");
        this.foreignKeysEnforced = foreignKeysEnforced;
    }

    /** All that was written, a script for the database's own client, which ends it at the first error. */
    public String text() {
        return dialect.clientText().stopsAtErrors().map(line -> line + "\n").orElse("") + text;
    }

    /** A comment of its own before what follows. */
    public void heading(String line) {
        text.append(text.length() == 0 ? "-- " : "\n-- ")
                .append(OneLine.of(line))
                .append('\n');
    }

    @Override
    public void begin() {
        transactionAt = text.length();
        append(dialect.clientText().begin());
        super.begin();
    }

    @Override
    public void beginWithoutForeignKeys() {
        transactionAt = text.length();
        dialect.foreignKeys().off().forEach(this::append);
        append(dialect.clientText().begin());
        suspended = true;
        super.beginWithoutForeignKeys();
    }

    @Override
    public void commit() {
        append("COMMIT");
        if (suspended && foreignKeysEnforced) {
            dialect.foreignKeys().on().forEach(this::append);
        }
        suspended = false;
        super.commit();
    }

    /** What was written since it began is not meant any more. */
    @Override
    public void rollback() {
        text.setLength(transactionAt);
        suspended = false;
        super.rollback();
    }

    @Override
    public void run(SqlWork work) {
        if (work instanceof SqlBatch batch) {
            for (Row row : batch.rows()) {
                append(batch.sql(), row.values());
            }
        } else if (work instanceof SqlCheck check) {
            append("-- Fails in this case: " + OneLine.of(check.what()) + "\n"
                    + dialect.clientText().failingIfFound(check.sql()));
        } else {
            append(work.sql(), ((SqlStatement) work).parameters());
            rehearse(work); // whoever runs the text hears of a refusal, and it stops there
        }
    }

    /** The text finds out where it runs, unless more than the object itself matters. */
    @Override
    public Optional<Operation> unguarded(Guarded guarded) {
        if (!dialect.compiler().dependsOnDefinition(guarded)) {
            try {
                dialect.compiler().compile(guarded);
                return Optional.of(guarded);
            } catch (DefinitionNeededException noWord) {
                return super.unguarded(guarded);
            }
        }
        return super.unguarded(guarded);
    }

    @Override
    public void runOnOneRow(SqlStatement statement) {
        run(statement);
    }

    @Override
    public void backfill(Backfill backfill) {
        text.append("-- all rows at once: their number is not known in advance\n");
        dialect.compiler().compile(backfill).forEach(this::run);
    }

    private void append(String sql, List<@Nullable Object> values) {
        append(SqlLiterals.inline(sql, values, dialect));
    }

    private void append(String statement) {
        if (!begun) {
            begun = true;
            dialect.sessions().sessionSettings().forEach(this::append);
        }
        text.append(dialect.clientText().inText(statement)).append('\n');
    }
}

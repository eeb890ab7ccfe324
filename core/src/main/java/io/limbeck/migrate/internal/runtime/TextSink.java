package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.Row;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes statements down, values in their places, and asks no database. */
public final class TextSink implements StatementSink {
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean inTransaction;

    public TextSink(Dialect dialect) {
        this.dialect = requireNonNull(dialect, "dialect");
    }

    /** All that was written, a script for the database's own shell. */
    public String text() {
        return text.toString();
    }

    /** A comment of its own before what follows. */
    public void heading(String line) {
        text.append(text.length() == 0 ? "-- " : "\n-- ")
                .append(line.replaceAll("\\R", " "))
                .append('\n');
    }

    @Override
    public void stepStarts() {}

    @Override
    public void begin() {
        append(dialect.begin());
        inTransaction = true;
    }

    @Override
    public void beginWithoutForeignKeys() {
        begin();
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        return dialect.compile(operation);
    }

    @Override
    public void runApart(Operation operation) {
        begin();
        compile(operation).forEach(this::run);
        commit();
    }

    @Override
    public void commit() {
        append("COMMIT");
        inTransaction = false;
    }

    @Override
    public void rollback() {
        append("ROLLBACK");
        inTransaction = false;
    }

    @Override
    public boolean inTransaction() {
        return inTransaction;
    }

    @Override
    public void run(SqlWork work) {
        if (work instanceof SqlBatch batch) {
            for (Row row : batch.rows()) {
                append(batch.sql(), row.values());
            }
        } else if (work instanceof SqlCheck check) {
            append("-- " + check.what() + " Unless this finds nothing:\n" + check.sql());
        } else {
            append(work.sql(), ((SqlStatement) work).parameters());
        }
    }

    @Override
    public void runOnOneRow(SqlStatement statement) {
        run(statement);
    }

    @Override
    public boolean answers() {
        return true;
    }

    private void append(String sql, List<@Nullable Object> values) {
        append(SqlLiterals.inline(sql, values, dialect));
    }

    private void append(String statement) {
        if (!begun) {
            begun = true;
            dialect.sessionSettings().forEach(this::append);
        }
        text.append(statement).append(";\n");
    }

    @Override
    public List<String> standing() {
        return List.of();
    }

    @Override
    public Connection connection() {
        throw new OfflineException("The script asks for op.connection().");
    }
}

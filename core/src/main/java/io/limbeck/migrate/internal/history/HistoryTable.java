package io.limbeck.migrate.internal.history;

import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.varchar;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.Row;
import io.limbeck.migrate.result.AppliedStep;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The log of steps, one row each: of applied ones in their own transaction, of failed ones after the rollback. */
public final class HistoryTable {
    private static final List<String> COLUMNS = List.of(
            "revision",
            "direction",
            "message",
            "checksum",
            "started",
            "millis",
            "user_name",
            "host",
            "tool_version",
            "outcome");

    private final TableName name;

    public HistoryTable(TableName name) {
        this.name = name;
    }

    public TableName name() {
        return name;
    }

    /** Times are ISO-8601 in UTC, as text: the same on every database, and sorted by age. */
    public Operation create() {
        return new CreateTable(Table.of(
                name,
                column("revision", varchar(64)).notNull(),
                column("direction", varchar(16)).notNull(),
                column("message", varchar(1000)),
                column("checksum", varchar(64)),
                column("started", varchar(40)).notNull(),
                column("millis", bigint()).notNull(),
                column("user_name", varchar(255)),
                column("host", varchar(255)),
                column("tool_version", varchar(64)),
                column("outcome", varchar(16)).notNull()));
    }

    /** The row of one step. */
    public Operation insert(HistoryEntry entry) {
        return new BulkInsert(
                name,
                COLUMNS,
                List.of(Row.row(
                        entry.revision(),
                        entry.direction().toString(),
                        cut(entry.message(), 1000),
                        entry.checksum(),
                        entry.started().toString(),
                        entry.millis(),
                        cut(entry.user(), 255),
                        cut(entry.host(), 255),
                        cut(entry.toolVersion(), 64),
                        entry.outcome())));
    }

    /**
     * All of it, the oldest first.
     *
     * @throws io.limbeck.migrate.error.DatabaseException for an unreadable row
     */
    public List<AppliedStep> read(Connection connection, Dialect dialect) throws SQLException {
        List<AppliedStep> steps = CatalogueQuery.list(
                connection,
                "SELECT " + COLUMNS.stream().map(dialect.notation()::quote).collect(joining(", ")) + " FROM "
                        + dialect.notation().quote(name),
                List.of(),
                this::step);
        return steps.stream().sorted(Comparator.comparing(AppliedStep::started)).toList();
    }

    private AppliedStep step(ResultSet row) throws SQLException {
        String revision = text(row, "revision");
        return new AppliedStep(
                revision,
                text(row, "direction"),
                text(row, "message"),
                text(row, "checksum"),
                new StoredText(name, revision, "started", text(row, "started")).as(Instant::parse),
                row.getLong("millis"),
                text(row, "user_name"),
                text(row, "host"),
                text(row, "tool_version"),
                text(row, "outcome"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}

package io.limbeck.migrate.internal.journal;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.history.StoredText;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a running revision writes down its statements; empty while none is half done. */
public final class JournalTable {
    /** The name of the table, next to the version table. */
    public static final String NAME = "migrate_journal";

    /** A text column holds 65,535 bytes on some databases, and a letter may be written with six. */
    private static final int LONGEST = 8_000;

    private static final List<String> COLUMNS =
            List.of("revision", "direction", "place", "part", "operation", "statement", "state");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final TableName name;
    private final Dialect dialect;
    private final String quotedName;

    /** @param neighbour the history table, in whose schema it lies */
    public JournalTable(TableName neighbour, Dialect dialect) {
        this.name = new TableName(neighbour.schema(), NAME);
        this.dialect = dialect;
        this.quotedName = dialect.notation().quote(name);
    }

    public TableName name() {
        return name;
    }

    public Operation create() {
        return new CreateTable(Table.of(
                name,
                column("revision", varchar(64)).notNull(),
                column("direction", varchar(16)).notNull(),
                column("place", integer()).notNull(),
                column("part", integer()).notNull(),
                column("operation", varchar(64)).notNull(),
                column("statement", text()).notNull(),
                column("state", varchar(16)).notNull(),
                primaryKey("revision", "place", "part")));
    }

    /** What creates the table where there is none yet. */
    List<SqlStatement> missing(Connection connection) {
        try {
            return dialect.catalogue().tableExists(connection, name)
                    ? List.of()
                    : dialect.compiler().compile(create()).stream()
                            .map(work -> SqlStatement.of(work.sql()))
                            .toList();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    /**
     * The incomplete revisions; empty if there is no journal table.
     *
     * @throws io.limbeck.migrate.error.DatabaseException for an unreadable row
     */
    public List<InterruptedRun> read(Connection connection) throws SQLException {
        if (!dialect.catalogue().tableExists(connection, name)) {
            return List.of();
        }
        List<InterruptedRun> halfRuns = new ArrayList<>();
        List<JournalRow> rows = rows(connection);
        for (int from = 0, to; from < rows.size(); from = to) {
            JournalRow first = rows.get(from);
            for (to = from; to < rows.size() && rows.get(to).revision().equals(first.revision()); to++) {
                // the rows of one revision
            }
            halfRuns.add(new InterruptedRun(first.revision(), first.direction(), rows.subList(from, to)));
        }
        return halfRuns;
    }

    private List<JournalRow> rows(Connection connection) throws SQLException {
        String query = "SELECT "
                + String.join(
                        ", ", COLUMNS.stream().map(dialect.notation()::quote).toList()) + " FROM " + quotedName
                + " ORDER BY 1, 3, 4";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<JournalRow> rows = new ArrayList<>();
            while (found.next()) {
                String revision = found.getString(1);
                rows.add(new JournalRow(
                        revision,
                        new StoredText(name, revision, "direction", found.getString(2))
                                .as(text -> Direction.valueOf(text.toUpperCase(Locale.ROOT))),
                        found.getInt(3),
                        found.getInt(4),
                        found.getString(5),
                        unescaped(found.getString(6)),
                        new StoredText(name, revision, "state", found.getString(7)).as(JournalRow.State::valueOf)));
            }
            return rows;
        }
    }

    SqlStatement insert(JournalRow row) {
        return SqlStatement.of(
                "INSERT INTO " + quotedName + " ("
                        + String.join(
                                ", ",
                                COLUMNS.stream().map(dialect.notation()::quote).toList())
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                row.revision(),
                row.direction().toString(),
                row.place(),
                row.part(),
                row.operation(),
                escaped(cut(row.statement())),
                row.state().name());
    }

    /** Writes down how far a statement is now. */
    SqlStatement update(JournalRow row) {
        return SqlStatement.of(
                "UPDATE " + quotedName + " SET " + dialect.notation().quote("state") + " = ?" + where(),
                row.state().name(),
                row.revision(),
                row.place(),
                row.part());
    }

    SqlStatement delete(JournalRow row) {
        return SqlStatement.of("DELETE FROM " + quotedName + where(), row.revision(), row.place(), row.part());
    }

    private String where() {
        return " WHERE " + dialect.notation().quote("revision") + " = ? AND "
                + dialect.notation().quote("place") + " = ? AND "
                + dialect.notation().quote("part") + " = ?";
    }

    /** Forgets a revision: it is through. */
    SqlStatement deleteAll(String revision) {
        return SqlStatement.of(
                "DELETE FROM " + quotedName + " WHERE " + dialect.notation().quote("revision") + " = ?", revision);
    }

    /** Forgets everything. */
    public SqlStatement deleteAll() {
        return SqlStatement.of("DELETE FROM " + quotedName);
    }

    /** Whether a statement comes back from the table as it is. */
    static boolean keepsAll(String statement) {
        return statement.equals(kept(statement));
    }

    /** Whether a statement from the table is certainly complete: not cut, and without separate values. */
    static boolean isWhole(String kept) {
        return kept.length() < LONGEST && kept.indexOf('?') < 0;
    }

    /** A statement as it comes back from the table. */
    static String kept(String statement) {
        return unescaped(escaped(cut(statement)));
    }

    private static String cut(String statement) {
        return statement.length() <= LONGEST ? statement : statement.substring(0, LONGEST);
    }

    /** In ASCII, which every character set of a database holds. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            if (letter < 0x80) {
                escaped.append((char) letter);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", letter));
            }
        });
        return escaped.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> {
            char letter = (char) Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(letter));
        });
    }
}

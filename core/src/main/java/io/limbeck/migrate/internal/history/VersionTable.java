package io.limbeck.migrate.internal.history;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.graph.RowChange;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table with a database's current revisions: one row per branch, the same rows as Alembic's. */
public final class VersionTable {
    private static final String COLUMN = "version_num";

    private final TableName name;
    private final Dialect dialect;
    private final String quotedName;
    private final String quotedColumn;

    public VersionTable(TableName name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
        this.quotedName = dialect.notation().quote(name);
        this.quotedColumn = dialect.notation().quote(COLUMN);
    }

    public TableName name() {
        return name;
    }

    /**
     * Its rows, sorted; empty if the table does not exist, which needs no extra query if it does.
     *
     * @throws DatabaseException when it is not such a table
     */
    public Optional<List<String>> read(Connection connection) throws SQLException {
        // With the table's name in front, a missing column is never read as a text in double quotes, which SQLite would
        // do.
        String query = "SELECT v." + quotedColumn + " FROM " + quotedName + " v ORDER BY 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                String version = rows.getString(1);
                if (version == null) {
                    throw rowWithoutRevision();
                }
                versions.add(version);
            }
            return Optional.of(versions);
        } catch (SQLException refusal) {
            FailureKind kind = dialect.failures().kindOf(refusal);
            boolean perhapsMissing = kind == FailureKind.OBJECT_MISSING
                    || kind == FailureKind.SCHEMA_MISSING
                    || kind == FailureKind.OTHER;
            if (perhapsMissing && !dialect.catalogue().tableExists(connection, name)) {
                return Optional.empty();
            }
            if (kind == FailureKind.OBJECT_MISSING) {
                throw withoutColumn(refusal);
            }
            throw refusal;
        }
    }

    private DatabaseException rowWithoutRevision() {
        return new DatabaseException(
                "The table " + name + " is not a version table: it has a row without a revision.",
                "",
                "Delete that row, or name another table with version.table.",
                null);
    }

    private DatabaseException withoutColumn(SQLException refusal) {
        return new DatabaseException(
                "The table " + name + " is not a version table: it has no column " + COLUMN + ".",
                Refusals.words(refusal),
                "Name another table with version.table, or give this one another name.",
                refusal);
    }

    /** How many characters an id may have; {@link Integer#MAX_VALUE} if there is no table or no limit. */
    public int columnLength(Connection connection) {
        try (ResultSet columns =
                connection.getMetaData().getColumns(null, name.schema().orElse(null), name.name(), COLUMN)) {
            int size = columns.next() ? columns.getInt("COLUMN_SIZE") : 0;
            return size > 0 ? size : Integer.MAX_VALUE;
        } catch (SQLException e) {
            throw Refusals.outsideOfScripts(dialect, "Cannot inspect the version table " + name + ".", e);
        }
    }

    public Operation create() {
        return new CreateTable(Table.of(name, column(COLUMN, varchar(255)).notNull(), primaryKey(COLUMN)));
    }

    /** Forgets everything. */
    public SqlStatement deleteAll() {
        return SqlStatement.of("DELETE FROM " + quotedName);
    }

    /** The statements for one change, each for exactly one row. */
    public List<SqlStatement> change(RowChange change) {
        List<SqlStatement> statements = new ArrayList<>();
        List<String> removed = change.removed();
        List<String> added = change.added();
        int updated = Math.min(1, Math.min(removed.size(), added.size()));
        removed.subList(0, removed.size() - updated).forEach(row -> statements.add(delete(row)));
        if (updated == 1) {
            statements.add(SqlStatement.of(
                    "UPDATE " + quotedName + " SET " + quotedColumn + " = ? WHERE " + quotedColumn + " = ?",
                    added.get(added.size() - 1),
                    removed.get(removed.size() - 1)));
        }
        added.subList(0, added.size() - updated).forEach(row -> statements.add(insert(row)));
        return statements;
    }

    private SqlStatement delete(String row) {
        return SqlStatement.of("DELETE FROM " + quotedName + " WHERE " + quotedColumn + " = ?", row);
    }

    private SqlStatement insert(String row) {
        return SqlStatement.of("INSERT INTO " + quotedName + " (" + quotedColumn + ") VALUES (?)", row);
    }
}

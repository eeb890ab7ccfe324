package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sqlite.JDBC;

/** Any sequence of changes that write tables anew, then their inverses in reverse: not a word and not a row is different. */
class SqliteRebuildSequencesTest {
    private static final int SEQUENCES = 2_000;
    private static final List<String> PIECES = List.of(
            "\n  b TEXT COLLATE NOCASE DEFAULT 'x, )'",
            "[c d] VARCHAR ( 10 ) -- c, d\n",
            " \"e\"\"f\" /* , */ REAL DEFAULT -1.5e-3",
            "ж INTEGER CHECK (ж <> 13)",
            "g AS (a + 1)",
            "h TEXT GENERATED ALWAYS AS (a || ',') STORED",
            "`i` UNSIGNED BIG INT UNIQUE ON CONFLICT REPLACE",
            "j ANYTHING REFERENCES other (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED");
    private static final List<String> RULES = List.of(
            "CHECK (a <> 99)", "CONSTRAINT old UNIQUE (a)", "FOREIGN KEY (a) REFERENCES other", "UNIQUE (a, id)");

    @Test
    void inversesInReverseRestoreTheExactText() {
        Tries.of("SqliteRebuildSequencesTest sqlite", SEQUENCES, random -> {
            try (Connection connection = new JDBC().connect("jdbc:sqlite::memory:", new Properties())) {
                thereAndBack(connection, random);
            }
        });
    }

    private void thereAndBack(Connection connection, Random random) throws SQLException {
        String table = List.of("t", "\"order\"", "\"т \"\"1\"\"\"", "[a b]").get(random.nextInt(4));
        String name = List.of("t", "order", "т \"1\"", "a b")
                .get(List.of("t", "\"order\"", "\"т \"\"1\"\"\"", "[a b]").indexOf(table));
        run(connection, "CREATE TABLE other (id INTEGER PRIMARY KEY)");
        run(connection, "INSERT INTO other VALUES (1), (2), (3), (4), (5)");
        String definition = definition(table, random);
        run(connection, definition);
        for (int i = random.nextInt(5); i > 0; i--) {
            run(connection, "INSERT INTO " + table + " (a, id) VALUES (" + i + ", " + (i * 3) + ")");
        }
        run(connection, "DELETE FROM " + table + " WHERE a = 2");
        run(connection, "CREATE INDEX ix ON " + table + " (a DESC, lower(id)) WHERE a > 0");
        run(connection, "CREATE VIEW v AS SELECT a FROM " + table);
        run(
                connection,
                "CREATE TRIGGER tr AFTER INSERT ON other BEGIN DELETE FROM " + table + " WHERE a = new.id; END");
        run(connection, "CREATE TRIGGER own AFTER UPDATE ON " + table + " BEGIN SELECT ';'; END");
        List<String> before = dump(connection, table);
        List<Operation> operations = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            operations.add(next(TableName.of(name), random, settled, i));
        }
        if (random.nextBoolean()) {
            operations = List.of(AlterTable.of(TableName.of(name), operations));
        } else { // the engine's own DROP COLUMN takes comments along
            operations.replaceAll(
                    one -> one instanceof AddColumn ? AlterTable.of(TableName.of(name), List.of(one)) : one);
        }
        JdbcSink sink = new JdbcSink(
                connection,
                Dialects.forUrl("jdbc:sqlite:").orElseThrow(),
                Optional.empty(),
                new MigrationListener() {});
        sink.begin();
        for (Operation operation : operations) {
            sink.compiler().compile(operation).forEach(sink::run);
        }
        sink.commit();
        sink.begin();
        for (int i = operations.size() - 1; i >= 0; i--) {
            sink.compiler().compile(operations.get(i).inverse().orElseThrow()).forEach(sink::run);
        }
        sink.commit();
        assertThat(dump(connection, table))
                .as("%s then %s", definition, operations)
                .isEqualTo(before);
    }

    private static String definition(String table, Random random) {
        List<String> items = new ArrayList<>();
        boolean keyless = random.nextInt(4) == 0;
        boolean numbered = random.nextBoolean();
        items.add(keyless ? "id INT PRIMARY KEY" : numbered ? "id INTEGER PRIMARY KEY AUTOINCREMENT" : "id INT");
        items.add(" a INT");
        for (String piece : PIECES) {
            if (random.nextInt(3) == 0) {
                items.add(random.nextInt(items.size() + 1), piece);
            }
        }
        for (String rule : RULES) {
            if (random.nextInt(4) == 0) {
                items.add((random.nextBoolean() ? " " : "\n\t") + rule);
            }
        }
        return "CREATE TABLE " + table + (random.nextBoolean() ? " (" : "(") + String.join(",", items)
                + (random.nextBoolean() ? " -- end\n)" : ")") + (keyless ? " WITHOUT ROWID" : "");
    }

    private static Operation next(TableName table, Random random, Set<String> settled, int number) {
        Constraint rule =
                switch (random.nextInt(4)) {
                    case 0 -> unique("a", "id").named("uq " + number);
                    case 1 -> check("a > -5 AND id <> ','").named("ck" + number);
                    case 2 -> foreignKey("a").references("other", "id").named("fk\"" + number);
                    default -> unique("id", "a");
                };
        return switch (random.nextInt(6)) {
            case 0, 1 -> AddConstraint.of(table, rule);
            case 2 ->
                new AddColumn(table, column("n" + number, nativeType("TEXT")).defaultExpression("1 + 1"), List.of());
            case 3 ->
                new AlterColumn(
                        table,
                        "a",
                        settled.add("type")
                                ? ColumnChange.none().type(nativeType("INT"), nativeType("BIG INT(7, 2)"))
                                : ColumnChange.none().type(nativeType("BIG INT(7, 2)"), nativeType("BIG INT(7, 2)")));
            case 4 ->
                settled.add("null")
                        ? new AlterColumn(table, "a", ColumnChange.none().notNull())
                        : AddConstraint.of(table, rule);
            default ->
                settled.add("default")
                        ? new AlterColumn(
                                table, "a", ColumnChange.none().defaultValue(7).was(column("a", nativeType("INT"))))
                        : AddConstraint.of(table, rule);
        };
    }

    private static List<String> dump(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>(
                lines(connection, "SELECT type || name || tbl_name || sql FROM sqlite_master WHERE sql IS NOT NULL"));
        lines.addAll(lines(connection, "SELECT name || seq FROM sqlite_sequence"));
        lines.addAll(lines(connection, "SELECT quote(id) || typeof(id) || quote(a) || typeof(a) FROM " + table));
        lines.addAll(lines(connection, "PRAGMA integrity_check"));
        lines.addAll(lines(connection, "SELECT count(*) FROM pragma_foreign_key_check"));
        lines.addAll(lines(connection, "SELECT rowid || ':' || a FROM " + table));
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        } catch (SQLException e) { // no sequence, or no row numbers
            lines.add("none");
        }
        return lines;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

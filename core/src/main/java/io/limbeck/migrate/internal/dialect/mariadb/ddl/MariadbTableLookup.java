package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operation has to know of a table that is there; see information_schema. */
public class MariadbTableLookup {
    /** SELECT, for what is joined of several rows: MySQL cuts that off after 1,024 characters, unless a larger limit is set. */
    protected static final String WHOLE = "SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */ ";

    /** The schema of a table, or that of the connection. */
    protected static final String SCHEMA = "coalesce(nullif(?, ''), DATABASE())";

    protected final LiveQueries database;

    public MariadbTableLookup(LiveQueries database) {
        this.database = database;
    }

    /** A column as it is now. */
    public final Optional<MariadbColumn> column(TableName table, String column) {
        return database
                .rows(
                        "SELECT column_type, character_set_name, NULLIF(collation_name, (SELECT t.table_collation FROM"
                                + " information_schema.tables t WHERE t.table_schema = c.table_schema AND t.table_name ="
                                + " c.table_name)), is_nullable, column_default, extra, column_comment,"
                                + " generation_expression, column_name FROM information_schema.columns c"
                                + " WHERE table_name = ? AND table_schema = " + SCHEMA + " AND column_name = ?",
                        table.name(),
                        table.schema().orElse(""),
                        column)
                .stream()
                .findFirst()
                .map(row -> column(table, row));
    }

    private MariadbColumn column(TableName table, List<@Nullable String> row) {
        String extra = text(row, 5).toUpperCase(Locale.ROOT);
        String expression = text(row, 7);
        boolean nullable = text(row, 3).equals("YES");
        String name = text(row, 8);
        return new MariadbColumn(
                name,
                text(row, 0),
                Optional.ofNullable(row.get(2))
                        .map(collation -> "CHARACTER SET " + row.get(1) + " COLLATE " + collation),
                expression.isEmpty()
                        ? Optional.empty()
                        : Optional.of("GENERATED ALWAYS AS (" + expression(expression) + ")"
                                + (extra.contains("STORED") ? " STORED" : " VIRTUAL")),
                nullable,
                expression.isEmpty() ? defaultValue(row.get(4), extra) : Optional.empty(),
                extra.contains("AUTO_INCREMENT"),
                onUpdate(text(row, 5), extra),
                extra.contains("INVISIBLE"),
                extra.contains("WITHOUT SYSTEM VERSIONING") ? " WITHOUT SYSTEM VERSIONING" : "",
                Optional.of(text(row, 6)).filter(comment -> !comment.isEmpty()),
                ownCheck(table, name));
    }

    /** The index that came with a foreign key, by whose name or first column it is called, and stays when that goes. */
    Optional<String> indexOf(TableName table, String name, List<String> columns) {
        return database.text(
                WHOLE + "index_name FROM information_schema.statistics WHERE table_name = ? AND table_schema = "
                        + SCHEMA
                        + " AND non_unique = 1 AND index_name IN (?, ?) GROUP BY index_name"
                        + " HAVING group_concat(column_name ORDER BY seq_in_index) = ?",
                table.name(),
                table.schema().orElse(""),
                name,
                columns.get(0),
                String.join(",", columns));
    }

    protected static String text(List<@Nullable String> row, int place) {
        return Optional.ofNullable(row.get(place)).orElse("");
    }

    /** An expression as a statement takes it. */
    protected String expression(String kept) {
        return kept;
    }

    /** A default as a statement takes it. */
    protected Optional<String> defaultValue(@Nullable String kept, String extra) {
        if (kept == null || kept.equals("NULL")) {
            return Optional.empty();
        }
        return Optional.of(kept.contains("(") && !kept.startsWith("'") ? "(" + kept + ")" : kept);
    }

    private static Optional<String> onUpdate(String said, String extra) {
        int update = extra.indexOf("ON UPDATE ");
        return update < 0
                ? Optional.empty()
                : Optional.of(said.substring(update + 10).split("[ ,]", -1)[0]);
    }

    /** A CHECK written after its column is part of the column, and has its name. */
    protected Optional<String> ownCheck(TableName table, String column) {
        return database.text(
                        "SELECT check_clause FROM information_schema.check_constraints WHERE table_name = ?"
                                + " AND constraint_schema = " + SCHEMA
                                + " AND constraint_name = ? AND level = 'Column'",
                        table.name(),
                        table.schema().orElse(""),
                        column)
                .map(condition -> "CHECK (" + condition + ")");
    }

    /** The names of a table's columns in their order. */
    List<String> columns(TableName table) {
        return database.texts(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND table_schema = " + SCHEMA
                        + " ORDER BY ordinal_position",
                table.name(),
                table.schema().orElse(""));
    }

    /** That of a table's database, for tables that name none. */
    String collation(TableName table) {
        return database.text(
                        "SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = " + SCHEMA,
                        table.schema().orElse(""))
                .orElseThrow();
    }

    /** The columns that every UPDATE sets to its own time. */
    List<String> stamped(TableName table) {
        return database.texts(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND table_schema = " + SCHEMA
                        + " AND extra LIKE '%on update%'",
                table.name(),
                table.schema().orElse(""));
    }

    /** Both sides of a join name the table: what is only joined by its schema, MariaDB seeks in all tables of the server. */
    public final List<FoundConstraint> constraints(TableName table) {
        List<FoundConstraint> found = new ArrayList<>();
        for (List<@Nullable String> row : database.rows(
                WHOLE + "t.constraint_name, t.constraint_type, GROUP_CONCAT(k.column_name ORDER BY k.ordinal_position"
                        + " SEPARATOR '\\n'), MAX(k.referenced_table_name) FROM information_schema.table_constraints t"
                        + " JOIN information_schema.key_column_usage k ON k.constraint_name = t.constraint_name"
                        + " WHERE t.table_name = ? AND t.table_schema = " + SCHEMA
                        + " AND k.table_name = ? AND k.table_schema = " + SCHEMA
                        + " GROUP BY t.constraint_name, t.constraint_type ORDER BY 1",
                table.name(),
                table.schema().orElse(""),
                table.name(),
                table.schema().orElse(""))) {
            found.add(new FoundConstraint(
                    text(row, 0),
                    FoundConstraint.Kind.of(text(row, 1)),
                    List.of(text(row, 2).split("\n", -1)),
                    Optional.ofNullable(row.get(3)),
                    ""));
        }
        for (List<@Nullable String> row : database.rows(
                "SELECT c.constraint_name, c.check_clause FROM information_schema.check_constraints c" + checksOfTable()
                        + " ORDER BY 1",
                table.name(),
                table.schema().orElse(""))) {
            found.add(new FoundConstraint(
                    text(row, 0), FoundConstraint.Kind.CHECK, List.of(), Optional.empty(), expression(text(row, 1))));
        }
        return found;
    }

    /** What follows the table of checks, {@code c}: its join and its condition, with two parameters for the table. */
    protected String checksOfTable() {
        return " WHERE c.table_name = ? AND c.constraint_schema = " + SCHEMA;
    }

    /** The foreign keys of a table that have no other index than this. */
    List<FoundConstraint> foreignKeysServedBy(TableName table, String index) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (List<@Nullable String> row : database.rows(
                "SELECT index_name, column_name FROM information_schema.statistics WHERE table_name = ? AND table_schema = "
                        + SCHEMA + " ORDER BY index_name, seq_in_index",
                table.name(),
                table.schema().orElse(""))) {
            columns.computeIfAbsent(text(row, 0), name -> new ArrayList<>()).add(text(row, 1));
        }
        List<String> dropped = Optional.ofNullable(columns.remove(index)).orElse(List.of());
        return constraints(table).stream()
                .filter(found -> found.kind() == FoundConstraint.Kind.FOREIGN_KEY)
                .filter(found -> begins(dropped, found.columns())
                        && columns.values().stream().noneMatch(other -> begins(other, found.columns())))
                .toList();
    }

    /** The indexes that the server made for foreign keys, and takes away again when there is one of these columns. */
    List<String> indexesReplacedBy(TableName table, List<String> columns) {
        return constraints(table).stream()
                .filter(found -> found.kind() == FoundConstraint.Kind.FOREIGN_KEY && begins(columns, found.columns()))
                .flatMap(found -> indexOf(table, found.name(), found.columns()).stream())
                .distinct()
                .toList();
    }

    private static boolean begins(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }

    /** {@code FOREIGN KEY (…) REFERENCES …} of a foreign key that is there. */
    Optional<String> foreignKey(TableName table, String name) {
        return database.text(
                WHOLE + "CONCAT('FOREIGN KEY (', GROUP_CONCAT(CONCAT('`', REPLACE(k.column_name, '`', '``'), '`')"
                        + " ORDER BY k.ordinal_position SEPARATOR ', '), ') REFERENCES ',"
                        + " IF(k.referenced_table_schema = k.table_schema, '', CONCAT('`', REPLACE(k.referenced_table_schema, '`', '``'), '`.')),"
                        + " '`', REPLACE(k.referenced_table_name, '`', '``'), '` (',"
                        + " GROUP_CONCAT(CONCAT('`', REPLACE(k.referenced_column_name, '`', '``'), '`')"
                        + " ORDER BY k.ordinal_position SEPARATOR ', '), ') ON DELETE ', MAX(r.delete_rule), ' ON UPDATE ',"
                        + " MAX(r.update_rule)) FROM information_schema.key_column_usage k"
                        + " JOIN information_schema.referential_constraints r ON r.constraint_name = k.constraint_name"
                        + " WHERE k.table_name = ? AND k.table_schema = " + SCHEMA
                        + " AND r.table_name = ? AND r.constraint_schema = " + SCHEMA + " AND k.constraint_name = ?"
                        + " AND k.referenced_table_name IS NOT NULL GROUP BY k.referenced_table_schema, k.table_schema,"
                        + " k.referenced_table_name",
                table.name(),
                table.schema().orElse(""),
                table.name(),
                table.schema().orElse(""),
                name);
    }

    /** Whether a column refers to others, or others to it. */
    public final boolean isOfForeignKey(TableName table, String column) {
        return database.text(
                        "SELECT constraint_name FROM information_schema.key_column_usage WHERE referenced_table_name IS NOT"
                                + " NULL AND ((table_name = ? AND table_schema = " + SCHEMA + " AND column_name = ?) OR"
                                + " (referenced_table_name = ? AND referenced_table_schema = " + SCHEMA
                                + " AND referenced_column_name = ?)) LIMIT 1",
                        table.name(),
                        table.schema().orElse(""),
                        column,
                        table.name(),
                        table.schema().orElse(""),
                        column)
                .isPresent();
    }

    boolean hasIndex(TableName table, String index) {
        return database.text(
                        "SELECT index_name FROM information_schema.statistics WHERE table_name = ? AND table_schema = "
                                + SCHEMA + " AND index_name = ? LIMIT 1",
                        table.name(),
                        table.schema().orElse(""),
                        index)
                .isPresent();
    }
}

package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Views, triggers and functions that are dropped, created and replaced without losing what else they have. What one transaction drops and
 * creates again is the same to those who may use it: a setting of the transaction remembers what it had.
 */
final class PostgresqlRecreation {
    private static final String BETWEEN = ",";
    private static final String NO_DATA = "WITH NO DATA";

    private final LiveQueries live;

    PostgresqlRecreation(LiveQueries live) {
        this.live = live;
    }

    /**
     * @param name quoted, as the server finds it: with the arguments of a function
     * @param drop the statement that drops it
     */
    List<SqlWork> dropped(DropObject operation, String name, String drop) {
        List<String> kept = kept(operation, name);
        return kept.isEmpty()
                ? List.of(SqlStatement.of(drop))
                : List.of(
                        remembering(key(operation.kind(), name, operation.table()), encoded(kept)),
                        SqlStatement.of(drop));
    }

    private List<String> kept(DropObject operation, String name) {
        String own = operation.name().name();
        return switch (operation.kind()) {
            case TRIGGER ->
                live.texts(
                        PostgresqlKept.OF_TRIGGER,
                        operation.table().map(PostgresqlNames::quoted).orElse(""),
                        own);
            case FUNCTION, PROCEDURE ->
                live.texts(
                        PostgresqlKept.OF_FUNCTION,
                        own,
                        operation.name().schema().orElse(""));
            case VIEW, MATERIALIZED_VIEW -> ofView(name);
            case POLICY ->
                live.texts(
                        PostgresqlKept.OF_POLICY,
                        operation.table().map(PostgresqlNames::quoted).orElse(""),
                        own);
            case EXTENSION, DOMAIN, PARTITION, VIRTUAL_TABLE, ROW_SECURITY -> List.of();
        };
    }

    private List<String> ofView(String name) {
        List<String> kept = new ArrayList<>(PostgresqlKept.of(name, live));
        if (isEmpty(name)) {
            kept.add(0, NO_DATA);
        }
        return kept;
    }

    private boolean isEmpty(String view) {
        return live.text("SELECT 1 FROM pg_class WHERE oid = to_regclass(?) AND NOT relispopulated", view)
                .isPresent();
    }

    /** So that no text in a statement, such as a comment, can be taken for the end of it. */
    private static String encoded(List<String> statements) {
        return statements.stream()
                .map(sql -> Base64.getEncoder().encodeToString(sql.getBytes(StandardCharsets.UTF_8)))
                .collect(joining(BETWEEN));
    }

    private static List<String> decoded(String text) {
        return Stream.of(text.split(BETWEEN, -1))
                .map(sql -> new String(Base64.getDecoder().decode(sql), StandardCharsets.UTF_8))
                .toList();
    }

    /** @param create the statement that creates it */
    List<SqlWork> created(SchemaObject object, String name, String create) {
        String key = key(object.kind(), name, object.table());
        List<String> kept = live.text("SELECT nullif(current_setting(?, true), '')", key)
                .map(PostgresqlRecreation::decoded)
                .orElse(List.of());
        List<SqlWork> work = new ArrayList<>();
        work.add(SqlStatement.of(create + (kept.contains(NO_DATA) ? "\n" + NO_DATA : "")));
        List<String> statements =
                kept.stream().filter(sql -> !sql.equals(NO_DATA)).toList();
        if (!statements.isEmpty()) {
            work.add(SqlStatement.of(PostgresqlBlock.of(PostgresqlBlock.whereTheColumnsAre(statements))));
        }
        if (!kept.isEmpty()) {
            work.add(remembering(key, ""));
        }
        return work;
    }

    private static SqlWork remembering(String key, String kept) {
        return SqlStatement.of("SELECT set_config('" + key + "', " + PostgresqlValues.literal(kept) + ", true)");
    }

    /** A name that settings may have. */
    private static String key(SchemaObject.Kind kind, String name, Optional<TableName> table) {
        String all = kind + name + table.map(PostgresqlNames::quoted).orElse("");
        return "migrate.kept_"
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace('-', '_');
    }

    static String create(SchemaObject view, String name) {
        return "CREATE " + view.kind().sql() + " " + name + " AS\n" + view.sql();
    }

    /** In place where the server can, which forgets only the options; otherwise again, with all views on it. */
    static String replaced(SchemaObject view, String name, Optional<LiveQueries> live) {
        List<String> kept =
                live.map(database -> PostgresqlKept.of(name, database)).orElse(List.of());
        Optional<PostgresqlDependents> dependents = live.map(database -> PostgresqlDependents.ofView(name, database));
        StringBuilder body = new StringBuilder("    CREATE OR REPLACE VIEW " + name + " AS\n" + view.sql() + ";\n");
        kept.stream().filter(PostgresqlKept::isOption).forEach(sql -> add(body, sql));
        body.append("EXCEPTION WHEN invalid_table_definition THEN\n");
        dependents.ifPresent(on -> on.dropped().forEach(work -> add(body, work.sql())));
        add(body, "DROP VIEW " + name);
        add(body, create(view, name));
        body.append(PostgresqlBlock.whereTheColumnsAre(kept));
        dependents.ifPresent(on -> on.restored().forEach(work -> add(body, work.sql())));
        return PostgresqlBlock.of(body.toString());
    }

    private static void add(StringBuilder body, String sql) {
        body.append("    ").append(sql).append(";\n");
    }

    /** A materialized view cannot be replaced in place. */
    List<SqlWork> again(SchemaObject view, String name) {
        PostgresqlDependents dependents = PostgresqlDependents.ofView(name, live);
        List<String> kept = PostgresqlKept.of(name, live);
        boolean empty = isEmpty(name);
        List<SqlWork> work = new ArrayList<>(dependents.dropped());
        work.add(SqlStatement.of("DROP " + view.kind().sql() + " " + name));
        work.add(SqlStatement.of(create(view, name) + (empty ? "\n" + NO_DATA : "")));
        if (!kept.isEmpty()) {
            work.add(SqlStatement.of(PostgresqlBlock.of(PostgresqlBlock.whereTheColumnsAre(kept))));
        }
        work.addAll(dependents.restored());
        return work;
    }
}

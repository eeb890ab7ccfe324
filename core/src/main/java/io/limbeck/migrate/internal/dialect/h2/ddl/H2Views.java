package io.limbeck.migrate.internal.dialect.h2.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.ViewQuery;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The views that read what is dropped or renamed: H2 keeps them by their text, and they lose their columns when that is wrong. */
final class H2Views {
    private final LiveQueries database;

    H2Views(LiveQueries database) {
        this.database = database;
    }

    private record View(String schema, String name, String query) {
        /** As a script names it. */
        String shown(Optional<String> own) {
            return "view " + (own.equals(Optional.of(schema)) ? "" : schema + ".") + name;
        }

        String quoted() {
            return H2Names.quoted(schema) + "." + H2Names.quoted(name);
        }
    }

    /** Throws where a view reads the column. */
    void refuse(DropColumn drop) {
        Optional<String> own = database.text("SELECT current_schema");
        List<String> readers = in(drop.table()).stream()
                .filter(view -> query(view, drop.table()).reads(drop.table().name(), drop.column()))
                .map(view -> view.shown(own))
                .toList();
        if (!readers.isEmpty()) {
            throw DatabaseFailures.dependents("drop column " + drop.table() + "." + drop.column(), readers);
        }
    }

    /** What follows the rename. */
    List<SqlWork> following(RenameColumn rename) {
        String table = rename.table().name();
        return following(
                rename.table(),
                query -> query.reads(table, rename.column()),
                query -> query.renamed(table, rename.column(), rename.newName()));
    }

    /** What follows the rename. */
    List<SqlWork> following(RenameTable rename) {
        return following(
                rename.table(),
                query -> true,
                query -> query.ofTable(rename.table().name(), rename.newName()));
    }

    /** The columns of the view keep their names. */
    private List<SqlWork> following(TableName table, Predicate<ViewQuery> reader, Function<ViewQuery, String> renamed) {
        return in(table).stream()
                .filter(view -> reader.test(query(view, table)))
                .<SqlWork>map(view -> SqlStatement.of("CREATE OR REPLACE VIEW " + view.quoted() + columns(view)
                        + " AS\n" + renamed.apply(query(view, table))))
                .toList();
    }

    private String columns(View view) {
        return database
                .texts(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                                + " ORDER BY ordinal_position",
                        view.schema(),
                        view.name())
                .stream()
                .map(H2Names::quoted)
                .collect(joining(", ", " (", ")"));
    }

    private ViewQuery query(View view, TableName table) {
        String schema = table.schema()
                .orElseGet(() -> database.text("SELECT current_schema").orElse(""));
        return new ViewQuery(view.query(), schema, H2Syntax.SQL, H2Names::quoted);
    }

    private List<View> in(TableName table) {
        return database
                .rows(
                        "SELECT table_schema, table_name, view_definition FROM information_schema.views"
                                + " WHERE view_definition IS NOT NULL AND position(?, view_definition) > 0 ORDER BY 1, 2",
                        H2Names.quoted(table.name()))
                .stream()
                .map(row ->
                        new View(String.valueOf(row.get(0)), String.valueOf(row.get(1)), String.valueOf(row.get(2))))
                .filter(view -> query(view, table).reads(table.name()))
                .toList();
    }
}

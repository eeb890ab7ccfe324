package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.ViewQuery;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The views that read what a change takes away or renames. The server neither refuses the change nor follows it: the view stays, and every
 * query of it fails from then on. A view is written again with the new name, and keeps its rights; what cannot be is refused before.
 */
final class MariadbViews {
    /** Of the account itself, which it is without a word. */
    private static final Pattern DEFINER = Pattern.compile(" DEFINER=\\S+");

    private final LiveQueries database;

    MariadbViews(LiveQueries database) {
        this.database = database;
    }

    /**
     * @param own whether the account is its definer
     * @param ours whether the account may create it again as it is
     */
    private record View(String name, String query, String checkOption, boolean own, boolean ours) {}

    /** Throws where a view reads the column. */
    void refuse(DropColumn drop) {
        List<String> readers = in(drop.table()).stream()
                .filter(view -> reads(view, drop.table(), drop.column()))
                .map(view -> "view " + view.name())
                .toList();
        if (!readers.isEmpty()) {
            throw DatabaseFailures.dependents("drop column " + drop.table() + "." + drop.column(), readers);
        }
    }

    /** What follows the rename. */
    List<SqlWork> following(RenameColumn rename) {
        return following(
                "rename column " + rename.table() + "." + rename.column(),
                rename.table(),
                view -> reads(view, rename.table(), rename.column()),
                query -> query.renamed(rename.table().name(), rename.column(), rename.newName()));
    }

    /** What follows the rename. */
    List<SqlWork> following(RenameTable rename) {
        return following(
                "rename table " + rename.table(),
                rename.table(),
                view -> true,
                query -> query.ofTable(rename.table().name(), rename.newName()));
    }

    private List<SqlWork> following(
            String change, TableName table, Predicate<View> reader, Function<ViewQuery, String> query) {
        List<View> readers = in(table).stream().filter(reader).toList();
        List<String> theirs = readers.stream()
                .filter(view -> !view.ours())
                .map(view -> "view " + view.name())
                .toList();
        if (!theirs.isEmpty()) {
            throw DatabaseFailures.dependents(change, theirs);
        }
        List<SqlWork> work = new ArrayList<>();
        for (View view : readers) {
            String renamed = query.apply(reads(view.query(), table));
            String text = table.schema().isPresent()
                    ? renamed
                    : MariadbViewText.of(renamed, database(table)).query();
            work.add(SqlStatement.of(head(view, table) + text + checkOption(view.checkOption())));
        }
        return work;
    }

    private static String checkOption(String option) {
        return option.equals("NONE") ? "" : " WITH " + option + " CHECK OPTION";
    }

    /** {@code CREATE OR REPLACE ALGORITHM=… DEFINER=… SQL SECURITY … VIEW v AS}. */
    private String head(View view, TableName table) {
        String name =
                table.schema().map(schema -> MariadbNames.quoted(schema) + ".").orElse("")
                        + MariadbNames.quoted(view.name());
        String create = Optional.ofNullable(
                        database.rows("SHOW CREATE VIEW " + name).get(0).get(1))
                .orElse("");
        int end = create.indexOf(" VIEW ");
        String options = create.substring("CREATE".length(), end);
        return "CREATE OR REPLACE" + (view.own() ? DEFINER.matcher(options).replaceFirst("") : options) + " VIEW "
                + name + " AS ";
    }

    private boolean reads(View view, TableName table, String column) {
        return reads(view.query(), table).reads(table.name(), column);
    }

    private ViewQuery reads(String query, TableName table) {
        return new ViewQuery(
                query,
                table.schema()
                        .orElseGet(() -> database.text("SELECT DATABASE()").orElse("")),
                MariadbSyntax.SQL,
                MariadbNames::quoted);
    }

    private String database(TableName table) {
        return table.schema().orElseGet(() -> database.text("SELECT DATABASE()").orElse(""));
    }

    /** The views of the table's database that read it; those whose text the account may not see are not known. */
    private List<View> in(TableName table) {
        return database
                .rows(
                        "SELECT table_name, view_definition, check_option, definer = CURRENT_USER(), definer = CURRENT_USER() OR EXISTS (SELECT 1 FROM"
                                + " information_schema.user_privileges WHERE grantee = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''),"
                                + " '''') AND privilege_type IN ('SUPER', 'SET USER', 'SET_USER_ID', 'SET_ANY_DEFINER'))"
                                + " FROM information_schema.views WHERE table_schema = coalesce(nullif(?, ''), DATABASE())"
                                + " ORDER BY table_name",
                        table.schema().orElse(""))
                .stream()
                .map(row -> new View(
                        String.valueOf(row.get(0)),
                        Optional.ofNullable(row.get(1)).orElse(""),
                        String.valueOf(row.get(2)),
                        "1".equals(row.get(3)),
                        "1".equals(row.get(4))))
                .filter(view -> reads(view.query(), table).reads(table.name()))
                .toList();
    }
}

package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.internal.diff.change.Rename;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Renames as typed by the user, with names as the database stores them: {@code users.name=full_name} even if those are upper case. */
final class DeclaredRenames {
    private final ScriptNames names;
    private final List<Table> current;
    private final List<Table> wanted;

    DeclaredRenames(ScriptNames names, Schema current, Schema wanted) {
        this.names = names;
        this.current = current.tables();
        this.wanted = wanted.tables();
    }

    /** What is not found stays as it is written, to be refused by that name. */
    Rename meant(Rename said) {
        List<String> tables = Stream.concat(current.stream(), wanted.stream())
                .map(table -> table.name().toString())
                .distinct()
                .toList();
        if (names.meant(said.old(), tables).isPresent()) {
            return new Rename(known(said.old(), tables), table(said.now()));
        }
        int dot = said.old().lastIndexOf('.');
        if (dot < 0) {
            return said;
        }
        String table = known(said.old().substring(0, dot), tables);
        if (!tables.contains(table)) {
            return said; // a value of an enum type
        }
        int prefix = said.now().lastIndexOf('.') + 1;
        return new Rename(
                table + "." + column(said.old().substring(dot + 1), table, current),
                column(said.now().substring(prefix), table, wanted));
    }

    /** Of the table, or of another, as the table may be renamed too. */
    private String column(String written, String table, List<Table> tables) {
        List<Table> own = tables.stream()
                .filter(found -> found.name().toString().equals(table))
                .toList();
        return known(written, columns(own.isEmpty() ? tables : own));
    }

    private String table(String written) {
        int prefix = written.lastIndexOf('.') + 1;
        String whole = known(
                written, wanted.stream().map(table -> table.name().toString()).toList());
        return whole.equals(written)
                ? written.substring(0, prefix)
                        + known(
                                written.substring(prefix),
                                wanted.stream()
                                        .map(table -> table.name().name())
                                        .toList())
                : whole;
    }

    private String known(String written, List<String> all) {
        return names.meant(written, all).orElse(written);
    }

    private static List<String> columns(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .distinct()
                .toList();
    }
}

package io.limbeck.migrate.hibernate.orm;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** What the mapping model holds and a {@link io.limbeck.migrate.schema.Schema} cannot say yet: told, so that nobody takes it for done. */
final class LeftOut {
    private final Database database;
    private final Names names;
    private final SqlStringGenerationContext context;

    LeftOut(Database database, Names names) {
        this.database = database;
        this.names = names;
        context = SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
    }

    List<String> ofDatabase() {
        List<String> found = new ArrayList<>();
        for (Namespace namespace : database.getNamespaces()) {
            for (Sequence sequence : namespace.getSequences()) {
                found.add("sequence "
                        + names.object(sequence.getName().getSequenceName().render()));
            }
            namespace.getUserDefinedTypes().forEach(type -> found.add("type " + names.object(type.getName())));
        }
        database.getAuxiliaryDatabaseObjects()
                .forEach(object -> found.add("auxiliary object " + object.getExportIdentifier()));
        return found;
    }

    List<String> ofTable(Table table) {
        List<String> found = new ArrayList<>();
        if (table.getComment() != null) {
            found.add("comment on table " + names.table(table));
        }
        for (Column column : table.getColumns()) {
            if (column.getComment() != null) {
                found.add("comment on column " + names.table(table) + "." + names.column(column));
            }
        }
        for (InitCommand command : table.getInitCommands(context)) {
            for (String sql : command.getInitCommands()) {
                found.add("first row of table " + names.table(table) + ": " + sql);
            }
        }
        return found;
    }
}

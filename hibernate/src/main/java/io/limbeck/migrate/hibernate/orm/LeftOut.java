package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.model.FirstRow;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** What the mapping model holds and a {@link io.limbeck.migrate.schema.Schema} has no place for: reported, so that nobody takes it for done. */
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
            namespace.getUserDefinedTypes().forEach(type -> found.add("type " + names.object(type.getName())));
        }
        return found;
    }

    /** The statements that make what no mapping describes, on one side of the tables. */
    List<String> auxiliary(boolean beforeTables) {
        List<String> statements = new ArrayList<>();
        for (AuxiliaryDatabaseObject object : database.getAuxiliaryDatabaseObjects()) {
            if (object.beforeTablesOnCreation() == beforeTables && object.appliesToDialect(database.getDialect())) {
                statements.addAll(List.of(object.sqlCreateStrings(context)));
            }
        }
        return statements;
    }

    List<String> ofTable(Table table) {
        List<String> found = new ArrayList<>();
        boolean silent = !names.keepsComments();
        if (silent && table.getComment() != null) {
            found.add("comment on table " + names.table(table));
        }
        for (Column column : table.getColumns()) {
            if (silent && column.getComment() != null) {
                found.add("comment on column " + names.table(table) + "." + names.column(column));
            }
        }
        return found;
    }

    /** As Hibernate's own creation inserts them: of tables that replace a sequence, and of table generators. */
    List<FirstRow> firstRows(Table table) {
        List<FirstRow> rows = new ArrayList<>();
        for (InitCommand command : table.getInitCommands(context)) {
            for (String sql : command.getInitCommands()) {
                rows.add(new FirstRow(names.table(table), sql));
            }
        }
        return rows;
    }
}

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

/** Parts of the mapping model that a {@link io.limbeck.migrate.schema.Schema} cannot express: reported, so that nobody assumes they were created. */
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

    /** The statements that create auxiliary objects, either before or after the tables. */
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

    /** The rows that Hibernate's own schema creation inserts: for tables that replace a sequence, and for table generators. */
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

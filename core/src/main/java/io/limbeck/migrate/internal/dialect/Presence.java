package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether what an operation makes or drops is in a schema; names are compared as they are said. */
public final class Presence {
    private Presence() {}

    /** Whether what it makes or drops is there. */
    public static boolean of(Operation operation, Catalogue catalogue, Connection live) throws SQLException {
        if (operation instanceof CreateSchema create) {
            return hasSchema(live, create.name());
        } else if (operation instanceof DropSchema drop) {
            return hasSchema(live, drop.name());
        }
        List<String> schemas = nameOf(operation).schema().stream().toList();
        return in(catalogue.read(live, CatalogueScope.of(schemas, table -> true)), operation);
    }

    /** Some drivers call them catalogues. */
    private static boolean hasSchema(Connection live, String name) throws SQLException {
        try (ResultSet schemas = live.getMetaData().getSchemas();
                ResultSet catalogues = live.getMetaData().getCatalogs()) {
            return has(schemas, name) || has(catalogues, name);
        }
    }

    private static boolean has(ResultSet names, String name) throws SQLException {
        while (names.next()) {
            if (name.equals(names.getString(1))) {
                return true;
            }
        }
        return false;
    }

    /** The table that an operation is about, or what else has a name of its own; none of those that are about a schema. */
    public static TableName nameOf(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table().name();
        } else if (operation instanceof DropTable drop) {
            return drop.table();
        } else if (operation instanceof AddColumn add) {
            return add.table();
        } else if (operation instanceof DropColumn drop) {
            return drop.table();
        } else if (operation instanceof AddConstraint add) {
            return add.table();
        } else if (operation instanceof DropConstraint drop) {
            return drop.table();
        } else if (operation instanceof CreateIndex create) {
            return create.index().table();
        } else if (operation instanceof DropIndex drop) {
            return drop.table();
        } else if (operation instanceof CreateSequence create) {
            return create.sequence().name();
        } else if (operation instanceof DropSequence drop) {
            return drop.name();
        } else if (operation instanceof CreateEnum create) {
            return create.type().name();
        } else if (operation instanceof DropEnum drop) {
            return drop.name();
        } else if (operation instanceof CreateObject create) {
            return create.object().name();
        }
        return ((DropObject) operation).name();
    }

    static boolean in(Schema schema, Operation operation) {
        if (operation instanceof CreateTable create) {
            return schema.table(create.table().name()).isPresent();
        } else if (operation instanceof DropTable drop) {
            return schema.table(drop.table()).isPresent();
        } else if (operation instanceof AddColumn add) {
            return column(schema, add.table(), add.column().name());
        } else if (operation instanceof DropColumn drop) {
            return column(schema, drop.table(), drop.column());
        } else if (operation instanceof AddConstraint add) {
            return constraint(schema, add.table(), add.constraint().name(), Optional.of(add.constraint()));
        } else if (operation instanceof DropConstraint drop) {
            return constraint(schema, drop.table(), drop.name(), drop.previous());
        } else if (operation instanceof CreateIndex create) {
            return index(schema, create.index().table(), create.index().name());
        } else if (operation instanceof DropIndex drop) {
            return index(schema, drop.table(), drop.index());
        }
        return beside(schema, operation);
    }

    /** What stands beside tables. */
    private static boolean beside(Schema schema, Operation operation) {
        if (operation instanceof CreateSequence create) {
            return sequence(schema, create.sequence().name());
        } else if (operation instanceof DropSequence drop) {
            return sequence(schema, drop.name());
        } else if (operation instanceof CreateEnum create) {
            return enumeration(schema, create.type().name());
        } else if (operation instanceof DropEnum drop) {
            return enumeration(schema, drop.name());
        } else if (operation instanceof CreateObject create) {
            return object(schema, DropObject.of(create.object()));
        } else if (operation instanceof DropObject drop) {
            return object(schema, drop);
        }
        throw new IllegalArgumentException("not to be looked for in a schema: " + operation);
    }

    private static boolean column(Schema schema, TableName table, String column) {
        return schema.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    /** One without a name is there when one that says the same is. */
    private static boolean constraint(
            Schema schema, TableName table, Optional<String> name, Optional<Constraint> definition) {
        return schema.table(table).stream()
                .flatMap(found -> found.constraints().stream())
                .anyMatch(found -> name.isPresent()
                        ? found.name().equals(name)
                        : definition.filter(found::equals).isPresent());
    }

    private static boolean index(Schema schema, TableName table, String index) {
        return schema.indexesOf(table).stream().anyMatch(found -> found.name().equals(index));
    }

    private static boolean sequence(Schema schema, TableName name) {
        return schema.sequences().stream().anyMatch(found -> found.name().equals(name));
    }

    private static boolean enumeration(Schema schema, TableName name) {
        return schema.enums().stream().anyMatch(found -> found.name().equals(name));
    }

    /** Several tables may have a policy of the same name. */
    private static boolean object(Schema schema, DropObject wanted) {
        return schema.objects().stream()
                .filter(found -> found.name().equals(wanted.name()))
                .anyMatch(found -> !wanted.kind().ofTable()
                        || (found.kind() == wanted.kind() && found.table().equals(wanted.table())));
    }
}

package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SchemaObject;

/**
 * When an operation's turn is. What is in the way goes first; names are taken after they are free; columns exist before what
 * refers to them; keys before those that refer to them. Read backwards it is the order of a downgrade.
 */
public enum Phase {
    CREATE_EXTENSIONS,
    DROP_VIEW_INDEXES,
    DROP_OBJECTS,
    RENAME,
    DROP_FOREIGN_KEYS,
    DROP_INDEXES,
    STOP_NUMBERING,
    DROP_CONSTRAINTS,
    DROP_TABLES,
    DROP_DEFAULTS,
    TYPES,
    DOMAINS,
    SEQUENCES,
    CREATE_TABLES,
    DROP_OPTIONS,
    DROP_COMPUTED,
    ADD_COLUMNS_TO_FILL,
    ADD_COLUMNS,
    REBUILD,
    ALTER_COLUMNS,
    DROP_COLUMNS,
    ADD_COMPUTED,
    RENAME_CONSTRAINTS,
    ADD_KEYS,
    START_NUMBERING,
    ADD_CHECKS,
    TABLE_DETAILS,
    CREATE_INDEXES,
    ADD_FOREIGN_KEYS,
    DROP_TABLES_AT_LAST,
    DROP_FUNCTIONS,
    DROP_SEQUENCES,
    DROP_DOMAINS,
    DROP_TYPES,
    CREATE_OBJECTS,
    CREATE_VIEW_INDEXES,
    DROP_EXTENSIONS;

    public static Phase of(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return add(add.constraint());
        } else if (operation instanceof DropConstraint drop) {
            return drop.previous()
                            .filter(Constraint.ForeignKey.class::isInstance)
                            .isPresent()
                    ? DROP_FOREIGN_KEYS
                    : DROP_CONSTRAINTS;
        } else if (operation instanceof AlterColumn alter) {
            return alter.change()
                    .identity()
                    .map(identity -> identity.to().isPresent() ? START_NUMBERING : STOP_NUMBERING)
                    .orElse(ALTER_COLUMNS);
        } else if (operation instanceof AddColumn add) {
            return add.column().generated().isPresent() ? ADD_COMPUTED : ADD_COLUMNS;
        } else if (operation instanceof DropColumn drop) {
            boolean computed = drop.previous()
                    .filter(add -> add.column().generated().isPresent())
                    .isPresent();
            return computed ? DROP_COMPUTED : DROP_COLUMNS;
        }
        return ofWhole(operation);
    }

    private static Phase add(Constraint constraint) {
        if (constraint instanceof Constraint.ForeignKey) {
            return ADD_FOREIGN_KEYS;
        }
        return constraint instanceof Constraint.Check ? ADD_CHECKS : ADD_KEYS;
    }

    /** What columns may have as their type comes before them. */
    private static Phase created(SchemaObject.Kind kind) {
        return switch (kind) {
            case EXTENSION -> CREATE_EXTENSIONS;
            case DOMAIN -> DOMAINS;
            default -> CREATE_OBJECTS;
        };
    }

    private static Phase dropped(SchemaObject.Kind kind) {
        return switch (kind) {
            case EXTENSION -> DROP_EXTENSIONS;
            case DOMAIN -> DROP_DOMAINS;
            default -> DROP_OBJECTS;
        };
    }

    private static Phase ofWhole(Operation operation) {
        if (operation instanceof CreateTable) {
            return CREATE_TABLES;
        } else if (operation instanceof DropTable) {
            return DROP_TABLES;
        } else if (operation instanceof CreateIndex) {
            return CREATE_INDEXES;
        } else if (operation instanceof DropIndex) {
            return DROP_INDEXES;
        } else if (operation instanceof RenameTable || operation instanceof RenameColumn) {
            return RENAME;
        } else if (operation instanceof RenameIndex || operation instanceof RenameConstraint) {
            return RENAME_CONSTRAINTS;
        } else if (operation instanceof CreateEnum
                || operation instanceof AddEnumValue
                || operation instanceof ReplaceEnum) {
            return TYPES;
        } else if (operation instanceof DropEnum) {
            return DROP_TYPES;
        } else if (operation instanceof CreateSequence || operation instanceof AlterSequence) {
            return SEQUENCES;
        } else if (operation instanceof DropSequence) {
            return DROP_SEQUENCES;
        } else if (operation instanceof DropObject drop) {
            return dropped(drop.kind());
        } else if (operation instanceof CreateObject create) {
            return created(create.object().kind());
        } else if (operation instanceof ReplaceObject replace) {
            return created(replace.object().to().kind());
        } else if (operation instanceof AlterTableOptions options) {
            boolean going = options.options().values().stream()
                    .allMatch(change -> change.to().isEmpty());
            return going ? DROP_OPTIONS : TABLE_DETAILS;
        }
        return operation instanceof RenameEnumValue ? TYPES : TABLE_DETAILS;
    }
}

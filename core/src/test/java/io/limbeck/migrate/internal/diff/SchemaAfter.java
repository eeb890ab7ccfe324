package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.internal.diff.change.IndexColumns;
import io.limbeck.migrate.internal.diff.rename.RenamedSchema;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CommentTable;
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
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a strict database holds after operations: nothing is made twice, nothing is dropped that is not there or that something else
 * holds, every foreign key finds its table and key.
 */
final class SchemaAfter {
    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<SchemaObject> objects = new ArrayList<>();

    private SchemaAfter(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
        indexes.addAll(schema.indexes());
        sequences.addAll(schema.sequences());
        enums.addAll(schema.enums());
        objects.addAll(schema.objects());
    }

    static Schema of(Schema before, List<Operation> operations) {
        SchemaAfter after = new SchemaAfter(before);
        for (Operation operation : operations) {
            try {
                after.apply(operation);
                after.check();
            } catch (IllegalStateException | IllegalArgumentException refused) {
                throw new IllegalStateException(
                        refused.getMessage() + "\nat " + operation + "\nof " + lines(operations), refused);
            }
        }
        return after.schema();
    }

    static String lines(List<Operation> operations) {
        StringBuilder lines = new StringBuilder();
        operations.forEach(operation -> lines.append("\n  ").append(operation));
        return lines.toString();
    }

    private Schema schema() {
        return new Schema(List.copyOf(tables.values()), indexes, sequences, enums, objects);
    }

    private void apply(Operation operation) {
        if (operation instanceof CreateTable create) {
            refuse(tables.containsKey(create.table().name()), "table is there");
            tables.put(create.table().name(), create.table());
        } else if (operation instanceof DropTable drop) {
            refuse(tables.remove(drop.table()) == null, "no such table");
            refuse(indexes.removeIf(index -> index.table().equals(drop.table())), "an index would be lost");
            refuse(
                    objects.stream().anyMatch(object -> object.table().equals(Optional.of(drop.table()))),
                    "a trigger would be lost");
        } else if (operation instanceof RenameTable rename) {
            rename(new RenamedSchema(
                    Map.of(rename.table(), new TableName(rename.table().schema(), rename.newName())),
                    Map.of(),
                    Map.of()));
        } else if (operation instanceof RenameColumn rename) {
            rename(new RenamedSchema(
                    Map.of(), Map.of(rename.table(), Map.of(rename.column(), rename.newName())), Map.of()));
        } else if (operation instanceof RenameEnumValue rename) {
            rename(new RenamedSchema(
                    Map.of(), Map.of(), Map.of(rename.type(), Map.of(rename.value(), rename.newValue()))));
        } else if (operation instanceof AlterTable batch) {
            batch.changes().forEach(this::applyAndCheckNames);
            batch.order().ifPresent(order -> reorder(batch.table(), order));
        } else {
            applyToPart(operation);
        }
    }

    private void applyAndCheckNames(Operation change) {
        apply(change);
    }

    private void reorder(TableName table, Change<List<String>> order) {
        change(table, now -> {
            List<Column> columns = new ArrayList<>();
            order.to()
                    .forEach(name -> columns.add(
                            now.column(name).orElseThrow(() -> new IllegalStateException("no column " + name))));
            refuse(columns.size() != now.columns().size(), "a column has no place");
            return now.withColumns(columns);
        });
    }

    private void rename(RenamedSchema names) {
        Schema renamed = names.of(schema());
        tables.clear();
        renamed.tables().forEach(table -> tables.put(table.name(), table));
        indexes.clear();
        indexes.addAll(renamed.indexes());
        enums.clear();
        enums.addAll(renamed.enums());
        objects.clear();
        objects.addAll(renamed.objects());
    }

    private void change(TableName name, UnaryOperator<Table> change) {
        Table table = tables.get(name);
        refuse(table == null, "no table " + name);
        tables.put(name, change.apply(table));
    }

    private void applyToPart(Operation operation) {
        if (operation instanceof AddColumn add) {
            change(add.table(), table -> {
                refuse(table.column(add.column().name()).isPresent(), "column is there");
                List<Column> columns = new ArrayList<>(table.columns());
                columns.add(add.column());
                List<Constraint> constraints = new ArrayList<>(table.constraints());
                constraints.addAll(add.constraints());
                return table.withColumns(columns).withConstraints(constraints);
            });
        } else if (operation instanceof DropColumn drop) {
            change(drop.table(), table -> {
                List<Column> columns = new ArrayList<>(table.columns());
                refuse(!columns.removeIf(column -> column.name().equals(drop.column())), "no such column");
                refuse(
                        indexes.stream()
                                .anyMatch(index -> index.table().equals(drop.table())
                                        && IndexColumns.of(index).contains(drop.column())),
                        "an index is on it");
                return table.withColumns(columns);
            });
        } else if (operation instanceof AlterColumn alter) {
            change(alter.table(), table -> {
                Column before = table.column(alter.column()).orElseThrow();
                List<Column> columns = new ArrayList<>(table.columns());
                columns.set(columns.indexOf(before), altered(before, alter));
                return table.withColumns(columns);
            });
        } else if (operation instanceof AddConstraint add) {
            change(add.table(), table -> {
                refuse(
                        add.constraint().name().isPresent()
                                && table.constraints().stream().anyMatch(one -> one.name()
                                        .equals(add.constraint().name())),
                        "constraint is there");
                List<Constraint> constraints = new ArrayList<>(table.constraints());
                constraints.add(add.constraint());
                return table.withConstraints(constraints);
            });
        } else if (operation instanceof DropConstraint drop) {
            change(drop.table(), table -> {
                List<Constraint> constraints = new ArrayList<>(table.constraints());
                refuse(!constraints.remove(drop.previous().orElseThrow()), "no such constraint");
                return table.withConstraints(constraints);
            });
        } else if (operation instanceof RenameConstraint rename) {
            change(
                    rename.table(),
                    table -> table.withConstraints(table.constraints().stream()
                            .map(one -> one.name().equals(Optional.of(rename.constraint()))
                                    ? one.named(rename.newName())
                                    : one)
                            .toList()));
        } else if (operation instanceof CommentTable comment) {
            change(
                    comment.table(),
                    table -> new Table(
                            table.name(),
                            table.columns(),
                            table.constraints(),
                            comment.comment().to(),
                            table.options()));
        } else if (operation instanceof AlterTableOptions options) {
            change(options.table(), table -> {
                Map<String, String> all = new TreeMap<>(table.options());
                options.options().forEach((key, value) -> {
                    all.remove(key);
                    value.to().ifPresent(text -> all.put(key, text));
                });
                return new Table(table.name(), table.columns(), table.constraints(), table.comment(), all);
            });
        } else {
            applyToOther(operation);
        }
    }

    private static Column altered(Column before, AlterColumn alter) {
        Column column = before;
        column = alter.change()
                .type()
                .map(change -> change.to())
                .map(column::ofType)
                .orElse(column);
        column = alter.change()
                .generated()
                .map(Change::to)
                .map(column::withGenerated)
                .orElse(column);
        column = alter.change()
                .defaultValue()
                .map(Change::to)
                .map(column::withDefault)
                .orElse(column);
        column = alter.change()
                .nullability()
                .map(Change::to)
                .map(column::withNullable)
                .orElse(column);
        column = alter.change()
                .identity()
                .map(Change::to)
                .map(column::withIdentity)
                .orElse(column);
        column = alter.change()
                .collation()
                .map(Change::to)
                .map(column::withCollation)
                .orElse(column);
        column = alter.change()
                .comment()
                .map(Change::to)
                .map(column::withComment)
                .orElse(column);
        return withOptions(column, alter.change().options());
    }

    private static Column withOptions(Column column, Map<String, Change<Optional<String>>> changes) {
        Map<String, String> options = new TreeMap<>(column.options());
        changes.forEach((key, change) -> {
            options.remove(key);
            change.to().ifPresent(value -> options.put(key, value));
        });
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                options);
    }

    private void applyToOther(Operation operation) {
        if (operation instanceof CreateIndex create) {
            refuse(
                    indexes.stream().anyMatch(index -> index.name()
                            .equals(create.index().name())),
                    "index is there");
            refuse(!tables.containsKey(create.index().table()), "no such table");
            indexes.add(create.index());
        } else if (operation instanceof DropIndex drop) {
            refuse(!indexes.remove(drop.previous().orElseThrow()), "no such index");
        } else if (operation instanceof RenameIndex rename) {
            indexes.replaceAll(index ->
                    index.table().equals(rename.table()) && index.name().equals(rename.index())
                            ? index.named(rename.newName())
                            : index);
        } else if (operation instanceof CreateSequence create) {
            sequences.add(create.sequence());
        } else if (operation instanceof DropSequence drop) {
            refuse(!sequences.remove(drop.previous().orElseThrow()), "no such sequence");
        } else if (operation instanceof AlterSequence alter) {
            refuse(!sequences.remove(alter.sequence().from().orElseThrow()), "no such sequence");
            sequences.add(alter.sequence().to());
        } else if (operation instanceof CreateEnum create) {
            enums.add(create.type());
        } else if (operation instanceof DropEnum drop) {
            refuse(!enums.remove(drop.previous().orElseThrow()), "no such type");
        } else if (operation instanceof AddEnumValue add) {
            refuse(!enums.remove(add.previous().orElseThrow()), "no such type");
            EnumType before = add.previous().orElseThrow();
            enums.add(
                    add.before().map(next -> before.with(add.value(), next)).orElseGet(() -> before.with(add.value())));
        } else if (operation instanceof ReplaceEnum replace) {
            refuse(!enums.remove(replace.type().from().orElseThrow()), "no such type");
            enums.add(replace.type().to());
        } else if (operation instanceof CreateObject create) {
            objects.add(create.object());
        } else if (operation instanceof DropObject drop) {
            refuse(!objects.remove(drop.previous().orElseThrow()), "no such object");
        } else if (operation instanceof ReplaceObject replace) {
            int at = objects.indexOf(replace.object().from().orElseThrow());
            refuse(at < 0, "no such object");
            objects.set(at, replace.object().to());
        } else {
            throw new IllegalStateException("not known here");
        }
    }

    /** What constraints name must be there. */
    private void check() {
        for (Table table : tables.values()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof Constraint.ForeignKey key) {
                    refuse(!tables.containsKey(key.target()), "foreign key without target " + key.target());
                    Table target = tables.get(key.target());
                    refuse(!holds(target, key.targetColumns()), "foreign key without key " + key);
                    refuse(!holds(table, key.columns()), "foreign key on no column " + key);
                } else if (constraint instanceof Constraint.Unique unique) {
                    refuse(!holds(table, unique.columns()), "unique on no column " + unique);
                } else if (constraint instanceof Constraint.PrimaryKey key) {
                    refuse(!holds(table, key.columns()), "primary key on no column " + key);
                }
            }
        }
        for (SchemaObject object : objects) {
            object.table().ifPresent(table -> refuse(!tables.containsKey(table), "trigger without table"));
        }
    }

    private static boolean holds(Table table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException(why);
        }
    }
}

package io.limbeck.migrate.testkit;

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
import java.util.List;
import java.util.function.UnaryOperator;

/** What somebody does to a model: makes another one of it. */
interface Edit extends UnaryOperator<Schema> {
    /** One edit behind the other. */
    static Edit all(Edit... edits) {
        return schema -> {
            Schema edited = schema;
            for (Edit edit : edits) {
                edited = edit.apply(edited);
            }
            return edited;
        };
    }

    static Edit table(String name, UnaryOperator<Table> change) {
        return schema -> withTables(
                schema,
                schema.tables().stream()
                        .map(table -> table.name().name().equals(name) ? change.apply(table) : table)
                        .toList());
    }

    static Edit addTable(Table table) {
        return schema -> withTables(schema, plus(schema.tables(), table));
    }

    static Edit dropTable(String name) {
        return schema -> new Schema(
                schema.tables().stream()
                        .filter(table -> !table.name().name().equals(name))
                        .toList(),
                schema.indexes().stream()
                        .filter(index -> !index.table().name().equals(name))
                        .toList(),
                schema.sequences(),
                schema.enums(),
                schema.objects());
    }

    static Edit column(String table, String name, UnaryOperator<Column> change) {
        return table(
                table,
                model -> model.withColumns(model.columns().stream()
                        .map(column -> column.name().equals(name) ? change.apply(column) : column)
                        .toList()));
    }

    static Edit addColumn(String table, Column column) {
        return table(table, model -> model.withColumns(plus(model.columns(), column)));
    }

    static Edit dropColumn(String table, String name) {
        return table(
                table,
                model -> model.withColumns(model.columns().stream()
                        .filter(column -> !column.name().equals(name))
                        .toList()));
    }

    static Edit add(String table, Constraint constraint) {
        return table(table, model -> model.withConstraints(plus(model.constraints(), constraint)));
    }

    /** One constraint instead of all of its kind. */
    static Edit only(String table, Constraint constraint) {
        return table(table, model -> {
            List<Constraint> others = new ArrayList<>(model.constraints().stream()
                    .filter(other -> other.getClass() != constraint.getClass())
                    .toList());
            others.add(constraint);
            return model.withConstraints(others);
        });
    }

    static Edit drop(String table, Class<? extends Constraint> kind) {
        return table(
                table,
                model -> model.withConstraints(model.constraints().stream()
                        .filter(other -> !kind.isInstance(other))
                        .toList()));
    }

    static Edit index(Index index) {
        return schema -> withIndexes(schema, plus(schema.indexes(), index));
    }

    static Edit noIndexes() {
        return schema -> withIndexes(schema, List.of());
    }

    static Edit sequence(Sequence sequence) {
        return schema ->
                new Schema(schema.tables(), schema.indexes(), List.of(sequence), schema.enums(), schema.objects());
    }

    static Edit type(EnumType type) {
        return schema ->
                new Schema(schema.tables(), schema.indexes(), schema.sequences(), List.of(type), schema.objects());
    }

    static Edit objects(SchemaObject... objects) {
        return schema ->
                new Schema(schema.tables(), schema.indexes(), schema.sequences(), schema.enums(), List.of(objects));
    }

    static Edit renameTable(String old, String now) {
        return schema -> new Schema(
                schema.tables().stream()
                        .map(table -> table.name().name().equals(old) ? table.named(TableName.of(now)) : table)
                        .toList(),
                List.of(),
                schema.sequences(),
                schema.enums(),
                schema.objects());
    }

    private static Schema withTables(Schema schema, List<Table> tables) {
        return new Schema(tables, schema.indexes(), schema.sequences(), schema.enums(), schema.objects());
    }

    private static Schema withIndexes(Schema schema, List<Index> indexes) {
        return new Schema(schema.tables(), indexes, schema.sequences(), schema.enums(), schema.objects());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}

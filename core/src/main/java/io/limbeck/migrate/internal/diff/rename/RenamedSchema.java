package io.limbeck.migrate.internal.diff.rename;

import io.limbeck.migrate.internal.diff.change.Identifiers;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a schema is once tables and columns have other names: whatever names them follows, as it does in a database.
 *
 * @param tables new names by old ones
 * @param columns new names by old ones, by the table's old name
 * @param values new words by old ones, by the type they belong to
 */
public record RenamedSchema(
        Map<TableName, TableName> tables,
        Map<TableName, Map<String, String>> columns,
        Map<TableName, Map<String, String>> values) {
    public RenamedSchema {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }

    public Schema of(Schema schema) {
        if (tables.isEmpty() && columns.isEmpty() && values.isEmpty()) {
            return schema;
        }
        return new Schema(
                schema.tables().stream().map(this::table).toList(),
                schema.indexes().stream().map(this::index).toList(),
                schema.sequences(),
                schema.enums().stream().map(this::type).toList(),
                schema.objects().stream().map(this::object).toList(),
                schema.uncompared());
    }

    private TableName name(TableName old) {
        return tables.getOrDefault(old, old);
    }

    private String column(TableName table, String old) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(old, old);
    }

    private List<String> columns(TableName table, List<String> old) {
        return old.stream().map(column -> column(table, column)).toList();
    }

    private String sql(TableName table, String text) {
        return Identifiers.renamed(text, columns.getOrDefault(table, Map.of()));
    }

    private Table table(Table table) {
        TableName old = table.name();
        List<Column> renamed =
                table.columns().stream().map(column -> column(old, column)).toList();
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> constraint(old, constraint))
                .toList();
        return new Table(name(old), renamed, constraints, table.comment(), table.options());
    }

    private Column column(TableName table, Column column) {
        Column renamed = withDefault(column.named(column(table, column.name())));
        return column.generated().isEmpty()
                ? renamed
                : renamed.withGenerated(column.generated()
                        .map(expression -> new Generated(sql(table, expression.sql()), expression.stored())));
    }

    /** A default that is a word of a type follows the word. */
    private Column withDefault(Column column) {
        if (values.isEmpty()
                || !(column.defaultValue().orElse(null) instanceof DefaultValue.Expression expression)
                || !(column.type() instanceof SqlType.Native text)) {
            return column;
        }
        Set<String> names = Identifiers.in(text.text());
        String sql = expression.sql();
        for (Map.Entry<TableName, Map<String, String>> type : values.entrySet()) {
            if (names.contains(Identifiers.folded(type.getKey().name()))) {
                for (Map.Entry<String, String> value : type.getValue().entrySet()) {
                    sql = sql.replace("'" + value.getKey() + "'", "'" + value.getValue() + "'");
                }
            }
        }
        return column.withDefault(Optional.of(new DefaultValue.Expression(sql)));
    }

    private EnumType type(EnumType type) {
        Map<String, String> words = values.getOrDefault(type.name(), Map.of());
        return new EnumType(
                type.name(),
                type.values().stream()
                        .map(value -> words.getOrDefault(value, value))
                        .toList());
    }

    private Constraint constraint(TableName table, Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return new Constraint.PrimaryKey(key.name(), columns(table, key.columns()));
        } else if (constraint instanceof Constraint.Unique unique) {
            return new Constraint.Unique(
                    unique.name(), columns(table, unique.columns()), unique.deferrable(), unique.nullsNotDistinct());
        } else if (constraint instanceof Constraint.Check check) {
            return new Constraint.Check(check.name(), sql(table, check.sql()), check.options());
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    key.name(),
                    columns(table, key.columns()),
                    name(key.target()),
                    columns(key.target(), key.targetColumns()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrable(),
                    key.match(),
                    options(table, key.options()));
        }
        Constraint.Exclusion exclusion = (Constraint.Exclusion) constraint;
        return new Constraint.Exclusion(exclusion.name(), sql(table, exclusion.sql()), exclusion.deferrable());
    }

    /** They may list columns. */
    private Map<String, String> options(TableName table, Map<String, String> options) {
        Map<String, String> renamed = new TreeMap<>(options);
        renamed.replaceAll((key, value) -> sql(table, value));
        return renamed;
    }

    private Index index(Index index) {
        TableName table = index.table();
        return new Index(
                index.name(),
                name(table),
                index.keys().stream().map(key -> key(table, key)).toList(),
                index.unique(),
                index.where().map(condition -> sql(table, condition)),
                columns(table, index.include()),
                index.method(),
                index.nullsNotDistinct(),
                index.options());
    }

    private IndexKey key(TableName table, IndexKey key) {
        if (key instanceof IndexKey.OfColumn column) {
            return new IndexKey.OfColumn(
                    column(table, column.column()),
                    column.descending(),
                    column.nulls(),
                    column.collation(),
                    column.operatorClass(),
                    column.prefixLength());
        }
        IndexKey.OfExpression expression = (IndexKey.OfExpression) key;
        return new IndexKey.OfExpression(
                sql(table, expression.sql()), expression.descending(), expression.nulls(), expression.operatorClass());
    }

    private SchemaObject object(SchemaObject object) {
        Optional<TableName> table = object.table().map(this::name);
        boolean namedAsItsTable = object.kind() == SchemaObject.Kind.ROW_SECURITY;
        return object.named(namedAsItsTable ? name(object.name()) : object.name(), table);
    }
}

package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of columns that tables have. What a catalogue says of a column that refers to no other one depends on its kind alone, so
 * that one of each kind, made and read back, stands for all of them.
 */
public final class ColumnKinds {
    private static final String TABLE = "migrate_kind_";
    private static final String COLUMN = "x";

    /** How a column belongs to the primary key of its table. */
    private enum Place {
        OUTSIDE,
        KEY,
        PART_OF_KEY
    }

    /** A column but for its name and comment, which catalogues repeat as they are. */
    private record Kind(Column column, Place place) {
        Table table(TableName name) {
            List<TableElement> elements = new ArrayList<>(List.of(column));
            if (place == Place.KEY) {
                elements.add(Constraints.primaryKey(COLUMN));
            } else if (place == Place.PART_OF_KEY) {
                elements.add(column.named(COLUMN + COLUMN));
                elements.add(Constraints.primaryKey(COLUMN, COLUMN + COLUMN));
            }
            return Table.of(name, elements.toArray(TableElement[]::new));
        }
    }

    private final Map<Kind, TableName> tables = new LinkedHashMap<>();

    private ColumnKinds() {}

    /** The kinds of all columns in {@code tables} that have one. */
    public static ColumnKinds in(List<Table> tables) {
        ColumnKinds kinds = new ColumnKinds();
        for (Table table : tables) {
            Optional<Constraint.PrimaryKey> key = table.primaryKey();
            for (Column column : table.columns()) {
                kind(column, key)
                        .ifPresent(kind -> kinds.tables.computeIfAbsent(
                                kind, unknown -> TableName.of(TABLE + kinds.tables.size())));
            }
        }
        return kinds;
    }

    private static Optional<Kind> kind(Column column, Optional<Constraint.PrimaryKey> key) {
        List<String> keyColumns = key.map(Constraint.PrimaryKey::columns).orElse(List.of());
        Place place = !keyColumns.contains(column.name())
                ? Place.OUTSIDE
                : keyColumns.size() == 1 ? Place.KEY : Place.PART_OF_KEY;
        boolean refersToOthers = column.generated().isPresent();
        boolean needsKey = column.identity().isPresent() && place != Place.KEY;
        return refersToOthers || needsKey
                ? Optional.empty()
                : Optional.of(new Kind(column.named(COLUMN).withComment(Optional.empty()), place));
    }

    public int size() {
        return tables.size();
    }

    /** Whether a type comes with a column. */
    public boolean hasEnums() {
        return tables.keySet().stream().anyMatch(kind -> isEnum(kind.column().type()));
    }

    private static boolean isEnum(SqlType type) {
        return type instanceof SqlType.Enumeration || (type instanceof SqlType.Array array && isEnum(array.element()));
    }

    /** Whether a table of this name is one of the {@link #samples}. */
    public boolean isSample(TableName name) {
        return name.name().startsWith(TABLE);
    }

    /** A table for each kind. */
    public List<Table> samples() {
        List<Table> samples = new ArrayList<>();
        tables.forEach((kind, name) -> samples.add(kind.table(name)));
        return samples;
    }

    /**
     * What the catalogue says, or would say, of columns.
     *
     * @param read the {@link #samples}, as the catalogue has them
     */
    public Answers answers(Schema read) {
        Map<TableName, Table> found = new HashMap<>();
        read.tables().forEach(table -> found.put(table.name(), table));
        Map<Kind, Column> answers = new HashMap<>();
        tables.forEach((kind, name) -> Optional.ofNullable(found.get(name))
                .flatMap(table -> table.column(COLUMN))
                .ifPresent(column -> answers.put(kind, column)));
        return (column, table) -> kind(column, table.primaryKey())
                .map(answers::get)
                .map(answer -> answer.named(column.name()).withComment(column.comment()));
    }

    /** The words of a catalogue for columns. */
    @FunctionalInterface
    public interface Answers {
        /** The column as it would be read if {@code table}, which has it, were made; empty where nobody knows. */
        Optional<Column> column(Column column, Table table);
    }
}

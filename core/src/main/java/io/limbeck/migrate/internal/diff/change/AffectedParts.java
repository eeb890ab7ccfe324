package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the operations at hand take from others that rely on it. */
public final class AffectedParts {
    /** A column of a table. */
    record Place(TableName table, String column) {}

    /** Columns on which rows were found alike, or not, until now. */
    record Key(TableName table, Set<String> columns) {
        Key {
            columns = Set.copyOf(columns);
        }
    }

    /** A constraint of a table that goes, or makes way for another. */
    private record Dropped(TableName table, Constraint constraint) {}

    private final Set<Place> retyped = new HashSet<>();
    private final Set<Place> numbered = new HashSet<>();
    private final Set<Place> remade = new HashSet<>();
    private final Set<Key> keys = new HashSet<>();
    private final Set<Dropped> dropped = new HashSet<>();
    private final Set<TableName> renamed = new HashSet<>();
    private final Set<TableName> reshaped = new HashSet<>();
    private final Set<TableName> narrowed = new HashSet<>();
    private final Set<TableName> types = new HashSet<>();

    public static AffectedParts by(List<OrderedStep> turns) {
        AffectedParts touched = new AffectedParts();
        Adding adding = touched.new Adding();
        turns.forEach(turn -> turn.operation().accept(adding));
        return touched;
    }

    private void addKey(TableName table, Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            keys.add(new Key(table, new HashSet<>(key.columns())));
        } else if (constraint instanceof Constraint.Unique unique) {
            keys.add(new Key(table, new HashSet<>(unique.columns())));
        }
    }

    public boolean isEmpty() {
        return reshaped.isEmpty()
                && renamed.isEmpty()
                && narrowed.isEmpty()
                && keys.isEmpty()
                && numbered.isEmpty()
                && types.isEmpty();
    }

    /** Whether one of these columns gets another type. */
    public boolean retypes(TableName table, List<String> columns) {
        return reshaped.contains(table)
                && columns.stream().anyMatch(column -> retyped.contains(new Place(table, column)));
    }

    /** Whether one of these columns is numbered from now on, or no longer, or otherwise. */
    public boolean numbers(TableName table, List<String> columns) {
        return !numbered.isEmpty() && columns.stream().anyMatch(column -> numbered.contains(new Place(table, column)));
    }

    /** Whether one of these computed columns is dropped. */
    boolean remakes(TableName table, List<String> columns) {
        return !remade.isEmpty() && columns.stream().anyMatch(column -> remade.contains(new Place(table, column)));
    }

    /** Whether these columns are no longer a key, or are one by another constraint from now on. */
    public boolean dropsKey(TableName table, List<String> columns) {
        return keys.contains(new Key(table, new HashSet<>(columns)));
    }

    /** Whether this constraint goes anyway. */
    public boolean drops(TableName table, Constraint constraint) {
        return dropped.contains(new Dropped(table, constraint));
    }

    public Set<TableName> renamed() {
        return renamed;
    }

    /** Tables with a column of another type. */
    public Set<TableName> reshaped() {
        return reshaped;
    }

    /** Tables that lose a column, or go. */
    public Set<TableName> narrowed() {
        return narrowed;
    }

    /** Types that are recreated. */
    public Set<TableName> types() {
        return types;
    }

    /** Adds what one operation takes; the answer is always the same object. */
    private final class Adding extends FewOperations<AffectedParts> {
        @Override
        protected AffectedParts others() {
            return AffectedParts.this;
        }

        @Override
        public AffectedParts dropTable(DropTable operation) {
            narrowed.add(operation.table());
            return AffectedParts.this;
        }

        @Override
        public AffectedParts dropColumn(DropColumn operation) {
            narrowed.add(operation.table());
            boolean computed = operation
                    .previous()
                    .filter(add -> add.column().generated().isPresent())
                    .isPresent();
            if (computed) {
                remade.add(new Place(operation.table(), operation.column()));
            }
            return AffectedParts.this;
        }

        @Override
        public AffectedParts dropConstraint(DropConstraint operation) {
            operation.previous().ifPresent(constraint -> {
                dropped.add(new Dropped(operation.table(), constraint));
                addKey(operation.table(), constraint);
            });
            return AffectedParts.this;
        }

        @Override
        public AffectedParts dropIndex(DropIndex operation) {
            operation
                    .previous()
                    .filter(Index::unique)
                    .ifPresent(index -> keys.add(new Key(index.table(), new HashSet<>(IndexColumns.of(index)))));
            return AffectedParts.this;
        }

        @Override
        public AffectedParts renameTable(RenameTable operation) {
            renamed.add(operation.table());
            renamed.add(new TableName(operation.table().schema(), operation.newName()));
            return AffectedParts.this;
        }

        @Override
        public AffectedParts renameColumn(RenameColumn operation) {
            renamed.add(operation.table());
            return AffectedParts.this;
        }

        @Override
        public AffectedParts alterColumn(AlterColumn operation) {
            Place place = new Place(operation.table(), operation.column());
            if (operation.change().identity().isPresent()) {
                numbered.add(place);
            }
            if (operation.change().type().isPresent()
                    || operation.change().collation().isPresent()) {
                retyped.add(place);
                reshaped.add(operation.table());
            }
            return AffectedParts.this;
        }

        @Override
        public AffectedParts replaceEnum(ReplaceEnum operation) {
            types.add(operation.type().to().name());
            return AffectedParts.this;
        }
    }
}

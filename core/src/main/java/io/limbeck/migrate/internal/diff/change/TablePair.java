package io.limbeck.migrate.internal.diff.change;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** One table as it is and as it is wanted, with its indexes. */
public record TablePair(Table current, Table wanted, List<Index> currentIndexes, List<Index> wantedIndexes) {
    public TablePair {
        requireNonNull(current, "current");
        requireNonNull(wanted, "wanted");
        currentIndexes = List.copyOf(currentIndexes);
        wantedIndexes = List.copyOf(wantedIndexes);
    }

    public TableName name() {
        return wanted.name();
    }

    /** The reverse: the wanted side as the current one, and the current one as wanted. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned on purpose
    TablePair turned() {
        return new TablePair(wanted, current, wantedIndexes, currentIndexes);
    }

    public <C extends Constraint> List<C> currentOf(Class<C> kind) {
        return of(current, kind);
    }

    public <C extends Constraint> List<C> wantedOf(Class<C> kind) {
        return of(wanted, kind);
    }

    private static <C extends Constraint> List<C> of(Table table, Class<C> kind) {
        return table.constraints().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

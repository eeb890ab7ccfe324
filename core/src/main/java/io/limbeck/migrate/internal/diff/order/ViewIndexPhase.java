package io.limbeck.migrate.internal.diff.order;

import io.limbeck.migrate.internal.diff.change.Phase;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import java.util.Optional;

/** The phase of an index of a view: created after the view, dropped before it. Empty for all other operations. */
final class ViewIndexPhase extends FewOperations<Optional<Phase>> {
    private final SchemaPair sides;

    ViewIndexPhase(SchemaPair sides) {
        this.sides = sides;
    }

    @Override
    protected Optional<Phase> others() {
        return Optional.empty();
    }

    @Override
    public Optional<Phase> createIndex(CreateIndex operation) {
        return sides.isView(operation.index().table()) ? Optional.of(Phase.CREATE_VIEW_INDEXES) : Optional.empty();
    }

    @Override
    public Optional<Phase> dropIndex(DropIndex operation) {
        return operation.previous().filter(index -> sides.isView(index.table())).map(index -> Phase.DROP_VIEW_INDEXES);
    }
}

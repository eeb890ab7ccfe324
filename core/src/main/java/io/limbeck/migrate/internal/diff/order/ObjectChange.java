package io.limbeck.migrate.internal.diff.order;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.diff.rule.ObjectRule;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import java.util.Optional;

/**
 * What happens to a view, trigger, function or other object.
 *
 * @param then its definition afterwards; empty when it is dropped
 */
record ObjectChange(ObjectRule.Key key, boolean isNew, Optional<SchemaObject> then) {
    ObjectChange {
        requireNonNull(key, "key");
        requireNonNull(then, "then");
    }

    /** Empty for what changes no object. */
    static Optional<ObjectChange> by(Operation operation) {
        return operation.accept(new Cases());
    }

    private static final class Cases extends FewOperations<Optional<ObjectChange>> {
        @Override
        protected Optional<ObjectChange> others() {
            return Optional.empty();
        }

        @Override
        public Optional<ObjectChange> createObject(CreateObject operation) {
            SchemaObject object = operation.object();
            return Optional.of(new ObjectChange(ObjectRule.Key.of(object), true, Optional.of(object)));
        }

        @Override
        public Optional<ObjectChange> dropObject(DropObject operation) {
            ObjectRule.Key key = new ObjectRule.Key(operation.kind(), operation.name(), operation.table());
            return Optional.of(new ObjectChange(key, false, Optional.empty()));
        }

        @Override
        public Optional<ObjectChange> replaceObject(ReplaceObject operation) {
            SchemaObject then = operation.object().to();
            return Optional.of(new ObjectChange(ObjectRule.Key.of(then), false, Optional.of(then)));
        }
    }
}

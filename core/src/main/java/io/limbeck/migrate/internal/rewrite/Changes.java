package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.schema.Change;
import java.util.function.UnaryOperator;

/** Both sides of a change, rewritten alike. */
final class Changes {
    private Changes() {}

    static <T> Change<T> map(Change<T> change, UnaryOperator<T> rewrite) {
        return new Change<>(change.from().map(rewrite), rewrite.apply(change.to()));
    }
}

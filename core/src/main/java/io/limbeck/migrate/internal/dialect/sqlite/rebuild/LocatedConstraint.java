package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A constraint at its position in a definition. */
record LocatedConstraint(TableText.Item item, Part part) {
    /** By its name or by what it says; of several that say the same, the last one: the one that was added last. */
    static Optional<LocatedConstraint> in(TableText text, Subject.OfConstraint wanted) {
        for (int i = text.items().size() - 1; i >= 0; i--) {
            TableText.Item item = text.items().get(i);
            for (Part part : item.parts()) {
                if (wanted.name().isPresent() ? part.isNamed(wanted.name().get()) : says(text, item, part, wanted)) {
                    return Optional.of(new LocatedConstraint(item, part));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean says(TableText text, TableText.Item item, Part part, Subject.OfConstraint wanted) {
        return ConstraintKey.of(text, item, part)
                .equals(ConstraintKey.of(wanted.definition().orElseThrow()));
    }

    static List<String> names(TableText text) {
        List<String> names = new ArrayList<>();
        text.items().forEach(item -> item.parts().forEach(part -> part.name().ifPresent(names::add)));
        return names;
    }
}

package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Changes of where numbers begin and how they go on: of sequences, and of columns that number their rows. */
final class NumberChanges {
    private static final SequenceOptions PLAIN = SequenceOptions.none();

    private NumberChanges() {}

    static List<ModelChange> all() {
        List<ModelChange> all = new ArrayList<>();
        both(all, "start specified", "start no longer specified", PLAIN.startingWith(100));
        both(
                all,
                "minimum specified",
                "minimum no longer specified",
                PLAIN.startingWith(5).from(5));
        both(all, "counts down", "counts up", PLAIN.incrementingBy(-1));
        both(
                all,
                "counts down between bounds",
                "counts up without bounds",
                PLAIN.startingWith(-5).incrementingBy(-2).from(-1_000).upTo(-1));
        both(
                all,
                "counts down from the same start",
                "counts up from the same start",
                PLAIN.startingWith(500).from(1).upTo(1_000),
                PLAIN.startingWith(500).from(1).upTo(1_000).incrementingBy(-1));
        both(all, "cache size specified", "cache size no longer specified", PLAIN.cached(7));
        all.addAll(ModelChange.both(
                "identity: maximum specified",
                "identity: maximum no longer specified",
                identity(PLAIN),
                identity(PLAIN.upTo(1_000_000))));
        all.addAll(ModelChange.both(
                "identity: cycles",
                "identity: no longer cycles",
                identity(PLAIN.upTo(1_000_000)),
                identity(PLAIN.upTo(1_000_000).cycling())));
        return all;
    }

    private static void both(List<ModelChange> all, String there, String back, SequenceOptions options) {
        both(all, there, back, PLAIN, options);
    }

    private static void both(
            List<ModelChange> all, String there, String back, SequenceOptions from, SequenceOptions to) {
        all.addAll(ModelChange.both(
                "sequence: " + there,
                "sequence: " + back,
                Edit.sequence(Sequence.of("ids").with(from)),
                Edit.sequence(Sequence.of("ids").with(to))));
        all.addAll(ModelChange.both("identity: " + there, "identity: " + back, identity(from), identity(to)));
    }

    private static Edit identity(SequenceOptions options) {
        return Edit.column("users", "id", id -> id.identity(Identity.byDefault().with(options)));
    }
}

package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.Optional;

/** H2's SQL of sequences. */
final class H2SequenceDdl extends SequenceDdl {
    private static final String NONE_READY = "NO CACHE";

    H2SequenceDdl(Sql sql) {
        super(sql);
    }

    @Override
    protected String sequenceType(Sequence sequence) {
        return sequence.type().map(type -> " AS " + sql.type(type)).orElse("");
    }

    @Override
    protected String otherSequenceType(Sequence sequence) {
        throw sql.refused(
                "cannot change the type of a sequence's numbers: " + sequence.name(),
                "Drop the sequence and create it again, starting with the next number.");
    }

    @Override
    protected String usualCache() {
        return "CACHE 32";
    }

    /** Down to the least of all numbers it counts wrongly how many it could keep ready, and lets nobody change the rest. */
    @Override
    public String options(SequenceOptions options) {
        return super.options(options) + (keepsNoneReady(options) ? " " + NONE_READY : "");
    }

    @Override
    protected Optional<String> cache(SequenceOptions from, SequenceOptions to) {
        if (keepsNoneReady(to)) {
            return Optional.of(NONE_READY);
        }
        String cache = to.cache().isPresent() ? "CACHE " + to.cache().getAsLong() : usualCache();
        return keepsNoneReady(from) ? Optional.of(cache) : super.cache(from, to);
    }

    private static boolean keepsNoneReady(SequenceOptions options) {
        return options.isDescending()
                && options.minimum().isEmpty()
                && options.cache().isEmpty();
    }
}

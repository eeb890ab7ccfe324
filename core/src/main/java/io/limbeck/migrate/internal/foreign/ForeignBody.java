package io.limbeck.migrate.internal.foreign;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ImportedBody;
import java.util.List;

/** One direction of another tool's script, as far as it can be had. */
public sealed interface ForeignBody {
    /** Nothing is to be done. */
    record Nothing() implements ForeignBody {}

    /**
     * SQL for the project's database.
     *
     * @param lines without blank ones at both ends
     */
    record Sql(List<String> lines) implements ForeignBody {
        public Sql {
            lines = List.copyOf(lines);
        }

        /** All of it. */
        public String text() {
            return String.join("\n", lines);
        }
    }

    /** Operations of ours. */
    record Operations(List<Operation> operations) implements ForeignBody {
        public Operations {
            operations = List.copyOf(operations);
        }
    }

    /**
     * A person has to write it; until then it refuses to run.
     *
     * @param why the reason, with the place, as one sentence
     * @param original the other tool's text
     */
    record ToFill(String why, List<String> original) implements ForeignBody {
        public ToFill {
            requireNonNull(why, "why");
            original = List.copyOf(original);
        }
    }

    /** For the report. */
    default ImportedBody kind() {
        if (this instanceof Nothing) {
            return ImportedBody.EMPTY;
        } else if (this instanceof Sql) {
            return ImportedBody.SQL;
        }
        return this instanceof Operations ? ImportedBody.OPERATIONS : ImportedBody.TO_FILL;
    }
}

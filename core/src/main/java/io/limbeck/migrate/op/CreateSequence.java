package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Creates a sequence. */
public record CreateSequence(Sequence sequence) implements Operation {
    public CreateSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new DropSequence(sequence.name(), Optional.of(sequence)));
    }

    @Override
    public Action action() {
        return new Action.Creates(new Subject.OfSequence(sequence.name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.createSequence(this);
    }
}

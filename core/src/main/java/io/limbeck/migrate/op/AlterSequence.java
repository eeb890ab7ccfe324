package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Changes the options of a sequence; its next number stays the same unless {@code start} changes. */
public record AlterSequence(Change<Sequence> sequence) implements Operation {
    public AlterSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public Optional<Operation> inverse() {
        return sequence.inverse().map(AlterSequence::new);
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfSequence(sequence.to().name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterSequence(this);
    }
}

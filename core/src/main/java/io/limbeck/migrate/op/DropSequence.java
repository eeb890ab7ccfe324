package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Drops a sequence; reversible if its definition is given. */
public record DropSequence(TableName name, Optional<Sequence> previous) implements Operation {
    public DropSequence {
        requireNonNull(name, "name");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(CreateSequence::new);
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfSequence(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropSequence(this);
    }
}

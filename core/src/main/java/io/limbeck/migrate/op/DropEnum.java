package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/** Drops an enum type that no column uses any more; reversible if its definition is given. */
public record DropEnum(TableName name, Optional<EnumType> previous) implements Operation {
    public DropEnum {
        requireNonNull(name, "name");
        requireNonNull(previous, "previous");
    }

    @Override
    public Optional<Operation> inverse() {
        return previous.map(CreateEnum::new);
    }

    @Override
    public Action action() {
        return new Action.Drops(new Subject.OfEnum(name));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.dropEnum(this);
    }
}

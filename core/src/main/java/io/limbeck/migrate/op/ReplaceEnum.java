package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Subject;
import java.util.Optional;

/** Rebuilds an enum type to remove or reorder values; converts all columns of the type. Fails if a row has a removed value. */
public record ReplaceEnum(Change<EnumType> type) implements Operation {
    public ReplaceEnum {
        requireNonNull(type, "type");
    }

    @Override
    public Optional<Operation> inverse() {
        return type.inverse().map(ReplaceEnum::new);
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfEnum(type.to().name()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.replaceEnum(this);
    }
}

package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.EnumType;
import java.util.Optional;

/** Makes a type of words anew under its name, as words go or change places; all columns of the type are taken along. Fails when a row holds a word that goes. */
public record ReplaceEnum(Change<EnumType> type) implements Operation {
    public ReplaceEnum {
        requireNonNull(type, "type");
    }

    @Override
    public Optional<Operation> inverse() {
        return type.inverse().map(ReplaceEnum::new);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.replaceEnum(this);
    }
}

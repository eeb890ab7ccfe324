package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Sequence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations without what they know of what was before: this is what words say, and all that a database is told. */
final class Said {
    private Said() {}

    static List<Operation> of(List<Operation> operations) {
        List<Operation> said = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Autocommit several) {
                of(several.operations()).forEach(one -> said.add(new Autocommit(List.of(one))));
            } else if (operation instanceof AlterTableOptions several) {
                several.options()
                        .forEach((key, change) -> said.add(
                                new AlterTableOptions(several.table(), Map.of(key, Change.into(change.to())))));
            } else if (operation instanceof AlterSequence sequence) {
                said.add((Operation) forgetful(inAllWords(sequence)));
            } else {
                said.add((Operation) forgetful(operation));
            }
        }
        return said;
    }

    /** Where an increment goes, the sequence counts by one again, and that is what words say. */
    private static AlterSequence inAllWords(AlterSequence operation) {
        Sequence to = operation.sequence().to();
        boolean byOne = to.type().isEmpty()
                && to.options().increment().isEmpty()
                && operation
                        .sequence()
                        .from()
                        .filter(from -> from.options().increment().isPresent())
                        .isPresent();
        return byOne ? new AlterSequence(Change.into(to.incrementingBy(1))) : operation;
    }

    private static Object forgetful(Object value) {
        if (value instanceof DropConstraint drop) {
            return drop.name().isPresent()
                    ? DropConstraint.named(drop.table(), drop.name().get())
                    : DropConstraint.of(drop.table(), drop.previous().orElseThrow());
        } else if (value instanceof Change<?> change) {
            return Change.into(forgetful(change.to()));
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Said::forgetful);
        } else if (value instanceof List<?> list && list.stream().noneMatch(java.util.Objects::isNull)) {
            return list.stream().map(Said::forgetful).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new TreeMap<>();
            map.forEach((key, held) -> copy.put(key, forgetful(held)));
            return copy;
        } else if (value instanceof Record made) {
            return forgetful(made);
        }
        return value;
    }

    private static Object forgetful(Record made) {
        try {
            RecordComponent[] components = made.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals("previous")
                        ? Optional.empty()
                        : forgetful(components[i].getAccessor().invoke(made));
            }
            return made.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(made.toString(), e);
        }
    }
}

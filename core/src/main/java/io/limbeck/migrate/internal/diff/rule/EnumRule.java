package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.text.EnumLiterals;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Standalone enum types. If values are only added, they are added one by one; anything else recreates the type. */
public final class EnumRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        if (!sides.compares(Aspect.ENUMS)) {
            return found;
        }
        Map<TableName, EnumType> left = new LinkedHashMap<>();
        sides.current().enums().forEach(type -> left.put(type.name(), type));
        for (EnumType wanted : sides.wanted().enums()) {
            Optional<EnumType> current = Optional.ofNullable(left.remove(wanted.name()));
            if (current.isEmpty()) {
                found.add(difference(
                        List.of(new CreateEnum(wanted)), ChangeKind.ADDED, wanted, "added, " + wanted.values()));
            } else if (!current.get().equals(wanted)) {
                found.add(changed(current.get(), wanted, sides));
            }
        }
        for (EnumType type : left.values()) {
            if (sides.options().mayDrop(type.name())) {
                found.add(difference(
                        List.of(new DropEnum(type.name(), Optional.of(type))),
                        ChangeKind.DROPPED,
                        type,
                        "dropped, was " + type.values()));
            }
        }
        return found;
    }

    private static Difference changed(EnumType current, EnumType wanted, SchemaPair sides) {
        List<Operation> additions = mustBeAtOnce(current, wanted, sides) ? List.of() : additions(current, wanted);
        String words = current.values() + " -> " + wanted.values();
        if (!additions.isEmpty()) {
            return difference(additions, ChangeKind.CHANGED, wanted, words);
        }
        Difference replaced = difference(
                List.of(new ReplaceEnum(Change.between(current, wanted))), ChangeKind.CHANGED, wanted, words);
        List<String> lost = new ArrayList<>(current.values());
        lost.removeAll(wanted.values());
        return lost.isEmpty()
                ? replaced
                : replaced.destructive(
                        "fails where a row holds " + String.join(", ", lost) + " of type " + current.name());
    }

    /** Whether something else of the same script says a new word already. */
    private static boolean mustBeAtOnce(EnumType current, EnumType wanted, SchemaPair sides) {
        List<String> gained = new ArrayList<>(wanted.values());
        gained.removeAll(current.values());
        return sides.has(Trait.NEW_WORDS_WAIT_FOR_COMMIT) && EnumLiterals.inAny(sides.wanted(), wanted.name(), gained);
    }

    /** The words to add one by one; none when that is not all there is to do. */
    private static List<Operation> additions(EnumType current, EnumType wanted) {
        List<String> kept = new ArrayList<>(wanted.values());
        kept.retainAll(current.values());
        if (!kept.equals(current.values())) {
            return List.of();
        }
        List<Operation> additions = new ArrayList<>();
        EnumType grown = current;
        for (int at = wanted.values().size() - 1; at >= 0; at--) {
            String value = wanted.values().get(at);
            if (!grown.values().contains(value)) {
                Optional<String> before = at + 1 < wanted.values().size()
                        ? Optional.of(wanted.values().get(at + 1))
                        : Optional.empty();
                additions.add(new AddEnumValue(current.name(), value, before, Optional.of(grown)));
                EnumType smaller = grown;
                grown = before.map(next -> smaller.with(value, next)).orElseGet(() -> smaller.with(value));
            }
        }
        return additions;
    }

    private static Difference difference(List<Operation> operations, ChangeKind kind, EnumType type, String words) {
        return new Difference(
                operations, kind, "enum type", type.name(), type.name().toString(), words, false, List.of());
    }
}

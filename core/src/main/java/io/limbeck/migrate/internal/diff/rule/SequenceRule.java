package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.internal.diff.text.TypeText;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Standalone sequences. */
public final class SequenceRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        if (!sides.compares(Aspect.SEQUENCES)) {
            return found;
        }
        Map<TableName, Sequence> left = new LinkedHashMap<>();
        sides.current().sequences().forEach(sequence -> left.put(sequence.name(), sequence));
        for (Sequence wanted : sides.wanted().sequences()) {
            Optional<Sequence> current = Optional.ofNullable(left.remove(wanted.name()));
            if (current.isEmpty()) {
                found.add(difference(new CreateSequence(wanted), ChangeKind.ADDED, wanted, "added"));
            } else if (!current.get().equals(wanted)) {
                found.add(difference(
                        new AlterSequence(Change.between(current.get(), wanted)),
                        ChangeKind.CHANGED,
                        wanted,
                        words(current.get()) + " -> " + words(wanted)));
            }
        }
        for (Sequence sequence : left.values()) {
            if (sides.options().mayDrop(sequence.name())) {
                found.add(difference(
                                new DropSequence(sequence.name(), Optional.of(sequence)),
                                ChangeKind.DROPPED,
                                sequence,
                                "dropped")
                        .destructive("destroys sequence " + sequence.name() + " with its next number"));
            }
        }
        return found;
    }

    private static String words(Sequence sequence) {
        String type = sequence.type().map(TypeText::words).orElse("");
        String words = (type + " " + ChangeText.of(sequence.options())).strip();
        return words.isEmpty() ? "as usual" : words;
    }

    private static Difference difference(Operation operation, ChangeKind kind, Sequence sequence, String words) {
        return new Difference(
                List.of(operation),
                kind,
                "sequence",
                sequence.name(),
                sequence.name().toString(),
                words,
                false,
                List.of());
    }
}

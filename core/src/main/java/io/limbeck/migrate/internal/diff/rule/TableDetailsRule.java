package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The properties of a table as a whole: its comment and the options of its database. */
public final class TableDetailsRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        for (TablePair pair : sides.pairs()) {
            if (sides.compares(Aspect.COMMENTS)
                    && !pair.current().comment().equals(pair.wanted().comment())) {
                Change<Optional<String>> change =
                        Change.between(pair.current().comment(), pair.wanted().comment());
                found.add(changed(pair, List.of(new CommentTable(pair.name(), change)), ChangeText.comment(change)));
            }
            if (sides.compares(Aspect.OPTIONS)) {
                options(pair, found);
            }
        }
        return found;
    }

    /** Removed ones go before the columns change, and new ones come after: columns may need either. */
    private static void options(TablePair pair, List<Difference> found) {
        Map<String, String> current = pair.current().options();
        Map<String, String> wanted = pair.wanted().options();
        if (current.equals(wanted)) {
            return;
        }
        Map<String, Change<Optional<String>>> changes = Change.ofOptions(current, wanted);
        Map<String, Change<Optional<String>>> going = new TreeMap<>(changes);
        going.values().removeIf(change -> change.to().isPresent());
        Map<String, Change<Optional<String>>> coming = new TreeMap<>(changes);
        coming.values().removeIf(change -> change.to().isEmpty());
        List<Operation> operations = Stream.of(going, coming)
                .filter(some -> !some.isEmpty())
                .<Operation>map(some -> new AlterTableOptions(pair.name(), some))
                .toList();
        found.add(changed(pair, operations, ChangeText.options(changes)));
    }

    private static Difference changed(TablePair pair, List<Operation> operations, String words) {
        return new Difference(
                operations,
                ChangeKind.CHANGED,
                "table",
                pair.name(),
                pair.name().toString(),
                words,
                false,
                List.of());
    }
}

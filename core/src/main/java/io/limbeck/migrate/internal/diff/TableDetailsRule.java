package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said of a table as a whole: its comment and the options of its database. */
final class TableDetailsRule implements Rule {
    @Override
    public List<Difference> differences(Comparison sides) {
        List<Difference> found = new ArrayList<>();
        for (TablePair pair : sides.pairs()) {
            if (sides.compares(Aspect.COMMENTS)
                    && !pair.current().comment().equals(pair.wanted().comment())) {
                Change<Optional<String>> change =
                        Change.between(pair.current().comment(), pair.wanted().comment());
                found.add(changed(pair, new CommentTable(pair.name(), change), Words.comment(change)));
            }
            if (sides.compares(Aspect.OPTIONS)) {
                options(pair, found);
            }
        }
        return found;
    }

    private static void options(TablePair pair, List<Difference> found) {
        Map<String, String> current = pair.current().options();
        Map<String, String> wanted = pair.wanted().options();
        if (current.equals(wanted)) {
            return;
        }
        Map<String, Change<Optional<String>>> changes = new TreeMap<>();
        List<String> words = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(current.keySet());
        keys.addAll(wanted.keySet());
        for (String key : keys) {
            Optional<String> before = Optional.ofNullable(current.get(key));
            Optional<String> after = Optional.ofNullable(wanted.get(key));
            if (!before.equals(after)) {
                changes.put(key, Change.between(before, after));
                words.add(key + " " + before.orElse("none") + " -> " + after.orElse("none"));
            }
        }
        found.add(changed(pair, new AlterTableOptions(pair.name(), changes), String.join(", ", words)));
    }

    private static Difference changed(TablePair pair, Operation operation, String words) {
        return new Difference(
                List.of(operation),
                Kind.CHANGED,
                "table",
                pair.name(),
                "table " + pair.name() + ": " + words,
                false,
                List.of());
    }
}

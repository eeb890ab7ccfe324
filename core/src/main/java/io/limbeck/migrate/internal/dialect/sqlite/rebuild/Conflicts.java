package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is to happen to rows that break a rule, as changes say it of columns: of the rules that are there, and of those that come. */
final class Conflicts {
    private final EditedTable table;
    private final Map<String, String> words = new HashMap<>();

    Conflicts(EditedTable table) {
        this.table = table;
    }

    /** Puts it to the rule that it speaks of, if that is there. */
    void say(String column, String option, Optional<String> word) {
        Optional<Part.Kind> kind = OnConflict.kindOf(option);
        word.ifPresent(said -> table.words().checkOption(column, option, said));
        if (kind.isPresent()) {
            expect(column, option, word);
            put(column, kind.get(), word.map(OnConflict::clause).orElse(""));
        }
    }

    /** Remembers it for a rule that comes. */
    void expect(String column, String option, Optional<String> word) {
        words.remove(key(column, option));
        word.ifPresent(said -> words.put(key(column, option), said));
    }

    /** The clause after a new constraint. */
    String clause(Constraint constraint) {
        return OnConflict.keyOf(constraint)
                .map(option -> words.get(key(OnConflict.firstColumn(constraint), option)))
                .map(OnConflict::clause)
                .orElse("");
    }

    private void put(String column, Part.Kind kind, String clause) {
        for (int item = 0; item < table.text().items().size(); item++) {
            for (int part = 0; part < table.text().items().get(item).parts().size(); part++) {
                put(column, kind, clause, table.text().items().get(item), part);
            }
        }
    }

    private void put(String column, Part.Kind kind, String clause, TableText.Item item, int place) {
        Part part = item.parts().get(place);
        if (part.kind() == kind && firstColumn(item, part).equalsIgnoreCase(column)) {
            table.become(table.text().withConflict(part, clause));
        }
    }

    private String firstColumn(TableText.Item item, Part part) {
        List<Token> said = table.text().tokens(part.body(), part.to());
        return item.column().orElseGet(() -> References.names(TableDefinition.inParentheses(said))
                .get(0));
    }

    private static String key(String column, String option) {
        return column.toLowerCase(Locale.ROOT) + "\n" + option;
    }
}

package io.limbeck.migrate.internal.render;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a database which conditions it keeps as the ones found in its catalogue: each candidate becomes a CHECK of a scratch table with the
 * same columns, and is read back. What comes back with the same text means the same.
 */
public final class CheckProbe {
    private static final String TABLE = "migrate_probe_check_";
    private static final String CHECK = "migrate_probe_ck_";

    /** The conditions of one table that are tried together. */
    private record Question(TableName table, List<String> candidates) {
        Question {
            requireNonNull(table, "table");
            candidates = List.copyOf(candidates);
        }
    }

    private final Map<TableName, Question> questions = new LinkedHashMap<>();
    private final List<Operation> creating = new ArrayList<>();

    /** Tries {@code candidates} on the columns of {@code table}; those that come first are preferred. */
    public void ask(Table table, List<String> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        TableName name = TableName.of(TABLE + questions.size());
        List<Column> columns = table.columns().stream()
                .map(column -> Types.column(column.name(), column.type()).withCollation(column.collation()))
                .toList();
        List<Constraint> checks = new ArrayList<>();
        for (String candidate : candidates) {
            checks.add(new Constraint.Check(Optional.of(checkName(name, checks.size())), candidate));
        }
        questions.put(name, new Question(table.name(), candidates));
        creating.add(new CreateTable(new Table(name, columns, checks, Optional.empty(), Map.of())));
    }

    private static String checkName(TableName table, int place) {
        return CHECK + table.name().substring(TABLE.length()) + "_" + place;
    }

    /** The operations that ask. */
    public List<Operation> questions() {
        return List.copyOf(creating);
    }

    /**
     * The candidates by what the catalogue makes of them, for each table; preferred ones first.
     *
     * @param read what the catalogue holds after {@link #questions}
     */
    public Map<TableName, Map<String, List<String>>> answers(Schema read) {
        Map<TableName, Map<String, List<String>>> answers = new HashMap<>();
        Map<TableName, Table> created = new HashMap<>();
        read.tables().forEach(table -> created.put(table.name(), table));
        questions.forEach((name, asked) -> {
            Optional.ofNullable(created.get(name)).ifPresent(table -> {
                Map<String, List<String>> texts = answers.computeIfAbsent(asked.table(), of -> new HashMap<>());
                Map<String, String> found = byName(table);
                for (int place = 0; place < asked.candidates().size(); place++) {
                    Optional<String> kept = Optional.ofNullable(found.get(checkName(table.name(), place)));
                    String candidate = asked.candidates().get(place);
                    kept.ifPresent(text -> texts.computeIfAbsent(text, said -> new ArrayList<>())
                            .add(candidate));
                }
            });
        });
        return answers;
    }

    private static Map<String, String> byName(Table table) {
        Map<String, String> texts = new HashMap<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.Check check && check.name().isPresent()) {
                texts.put(check.name().get(), check.sql());
            }
        }
        return texts;
    }
}

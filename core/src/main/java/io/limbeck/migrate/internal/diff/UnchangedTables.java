package io.limbeck.migrate.internal.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.ImpliedIndexes;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the tables that a database has as a model wants them, without making them: each column is what the catalogue says of its
 * {@linkplain ColumnKinds kind}, and all else is written in the catalogue in the model's own words. Of a table that is not found, nothing
 * is known: it may match in a different spelling.
 */
public final class UnchangedTables {
    private final DialectTraits traits;
    private final ColumnKinds.Answers answers;

    private UnchangedTables(DialectTraits traits, ColumnKinds.Answers answers) {
        this.traits = traits;
        this.answers = answers;
    }

    /**
     * The names of those that are surely the same on both sides, indexes included.
     *
     * @param current as read from the catalogue
     * @param wanted as the model says it
     */
    public static Set<TableName> in(Schema current, Schema wanted, DialectTraits traits, ColumnKinds.Answers answers) {
        UnchangedTables rule = new UnchangedTables(traits, answers);
        Map<TableName, Table> there = current.tables().stream().collect(toMap(Table::name, Function.identity()));
        Map<TableName, List<Index>> indexesNow = current.indexes().stream().collect(groupingBy(Index::table));
        Map<TableName, List<Index>> indexesThen = wanted.indexes().stream().collect(groupingBy(Index::table));
        Set<TableName> found = new LinkedHashSet<>();
        for (Table then : wanted.tables()) {
            Table now = there.get(then.name());
            if (now != null
                    && rule.isSame(now, then)
                    && rule.areSame(
                            now,
                            indexesNow.getOrDefault(now.name(), List.of()),
                            indexesThen.getOrDefault(now.name(), List.of()))) {
                found.add(then.name());
            }
        }
        return found;
    }

    /** With options, what a table's columns inherit would have to be asked, too. */
    private boolean isSame(Table now, Table then) {
        return now.options().isEmpty()
                && then.options().isEmpty()
                && now.comment().equals(then.comment())
                && areColumnsSame(now, then)
                && areConstraintsSame(now, then);
    }

    private boolean areColumnsSame(Table now, Table then) {
        if (now.columns().size() != then.columns().size()) {
            return false;
        }
        Map<String, Column> byName = now.columns().stream().collect(toMap(Column::name, Function.identity()));
        for (int at = 0; at < then.columns().size(); at++) {
            Column wanted = then.columns().get(at);
            Column there =
                    traits.has(Trait.CHOOSES_COLUMN_ORDER) ? now.columns().get(at) : byName.get(wanted.name());
            if (there == null || !answers.column(wanted, then).equals(Optional.of(there))) {
                return false;
            }
        }
        return true;
    }

    private boolean areConstraintsSame(Table now, Table then) {
        List<Constraint> left = new ArrayList<>(now.constraints());
        return left.size() == then.constraints().size()
                && then.constraints().stream().allMatch(wanted -> left.stream()
                        .filter(there -> isSame(there, wanted, now.name()))
                        .findFirst()
                        .filter(left::remove)
                        .isPresent());
    }

    private boolean isSame(Constraint there, Constraint wanted, TableName table) {
        return there.equals(wanted)
                || (wanted.name().isEmpty()
                        && traits.ownNames().madeUp(table, there)
                        && there.unnamed().equals(wanted));
    }

    private boolean areSame(Table table, List<Index> now, List<Index> then) {
        List<Index> own = traits.has(Trait.FOREIGN_KEYS_MAKE_INDEXES) ? ImpliedIndexes.without(table, now) : now;
        return own.size() == then.size() && new HashSet<>(own).equals(new HashSet<>(then));
    }
}

package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.ComputedColumns;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Constraints of one kind: what they say counts, the name only where somebody gave one. */
class ConstraintRule<C extends Constraint> implements Rule {
    private final Class<C> kind;
    private final String subject;
    private final Aspect aspect;

    ConstraintRule(Class<C> kind, String subject, Aspect aspect) {
        this.kind = kind;
        this.subject = subject;
        this.aspect = aspect;
    }

    /** What a constraint says, its name left out. */
    Object definition(C constraint, SchemaPair sides) {
        return constraint.unnamed();
    }

    @Override
    public final List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        if (sides.compares(aspect)) {
            for (TablePair pair : sides.pairs()) {
                List<C> current = pair.currentOf(kind);
                List<C> wanted = pair.wantedOf(kind);
                if (!current.equals(wanted)) {
                    compare(pair, current, wanted, sides, found);
                }
            }
        }
        return found;
    }

    private void compare(TablePair pair, List<C> current, List<C> wanted, SchemaPair sides, List<Difference> found) {
        TableName table = pair.name();
        DialectTraits.OwnNames own = sides.options().traits().ownNames();
        Matching<C> matching = Matching.of(
                current,
                wanted,
                Constraint::name,
                one -> isClaimed(one, pair, sides) ? one : definition(one, sides),
                one -> one.name().isEmpty() || own.madeUp(table, one));
        Set<Optional<String>> names = names(current);
        for (Matching.Twin<C> twin : matching.renamed()) {
            boolean simply = sides.has(Trait.RENAMES_CONSTRAINTS)
                    && twin.current().name().isPresent()
                    && !names.contains(twin.wanted().name())
                    && !ComputedColumns.mayBeRemade(pair, sides)
                    && !mayBeHeld(twin.current(), pair, sides);
            found.add(difference(
                    simply
                            ? List.of(new RenameConstraint(
                                    table,
                                    twin.current().name().orElseThrow(),
                                    twin.wanted().name().orElseThrow()))
                            : remade(table, twin),
                    ChangeKind.RENAMED,
                    table,
                    title(table, twin.current()),
                    "name -> " + twin.wanted().name().orElse("none")));
        }
        for (Matching.Twin<C> twin : matching.changed()) {
            found.add(difference(
                    remade(table, twin),
                    ChangeKind.CHANGED,
                    table,
                    title(table, twin.wanted()),
                    ChangeText.of(twin.current()) + " -> " + ChangeText.of(twin.wanted())));
        }
        for (C constraint : matching.dropped()) {
            found.add(difference(
                    List.of(DropConstraint.of(table, constraint)),
                    ChangeKind.DROPPED,
                    table,
                    title(table, constraint),
                    "dropped, was " + ChangeText.of(constraint)));
        }
        Set<Optional<String>> kept = names(current);
        kept.removeAll(names(matching.dropped()));
        kept.removeAll(
                names(matching.changed().stream().map(Matching.Twin::current).toList()));
        for (C constraint : matching.added()) {
            boolean taken = own.madeUp(table, constraint) && kept.contains(constraint.name());
            found.add(difference(
                    List.of(AddConstraint.of(table, taken ? constraint.unnamed() : constraint)),
                    ChangeKind.ADDED,
                    table,
                    title(table, constraint),
                    "added, " + ChangeText.of(constraint)));
        }
    }

    private static Set<Optional<String>> names(List<? extends Constraint> constraints) {
        return constraints.stream().map(Constraint::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether somebody means the name of a constraint for something else, so that it cannot stay under it. */
    private boolean isClaimed(C constraint, TablePair pair, SchemaPair sides) {
        Optional<String> name = constraint.name();
        if (name.isEmpty()) {
            return false;
        }
        DialectTraits.OwnNames own = sides.options().traits().ownNames();
        return pair.wantedIndexes().stream().anyMatch(index -> name.get().equals(index.name()))
                || pair.wanted().constraints().stream()
                        .filter(other -> other.name().equals(name) && !own.madeUp(pair.name(), other))
                        .anyMatch(other -> !isSame(constraint, other, sides));
    }

    private boolean isSame(C constraint, Constraint other, SchemaPair sides) {
        return kind.isInstance(other) && definition(kind.cast(other), sides).equals(definition(constraint, sides));
    }

    /** Whether a foreign key may have to make way for a column, so that it is recreated anyway. */
    private static boolean mayBeHeld(Constraint constraint, TablePair pair, SchemaPair sides) {
        return constraint instanceof Constraint.ForeignKey key
                && sides.has(Trait.FOREIGN_KEYS_HOLD_COLUMNS)
                && (!pair.current().columns().equals(pair.wanted().columns())
                        || !sides.now(key.target()).equals(sides.then(key.target())));
    }

    private static <C extends Constraint> List<Operation> remade(TableName table, Matching.Twin<C> twin) {
        return List.of(DropConstraint.of(table, twin.current()), AddConstraint.of(table, twin.wanted()));
    }

    private static String title(TableName table, Constraint constraint) {
        return constraint.name().map(name -> name + " ").orElse("") + "of " + table;
    }

    private Difference difference(
            List<Operation> operations, ChangeKind what, TableName table, String name, String detail) {
        return new Difference(operations, what, subject, table, name, detail, false, List.of());
    }
}

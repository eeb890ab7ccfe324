package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that are on one side only, and columns whose definitions differ. */
public final class ColumnRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        for (TablePair pair : sides.pairs()) {
            if (!pair.current().columns().equals(pair.wanted().columns())) {
                compare(pair, sides, found);
            }
        }
        return found;
    }

    private static void compare(TablePair pair, SchemaPair sides, List<Difference> found) {
        Map<String, Column> left = new LinkedHashMap<>();
        pair.current().columns().forEach(column -> left.put(column.name(), column));
        List<Column> added = new ArrayList<>();
        for (Column wanted : pair.wanted().columns()) {
            Optional<Column> current = Optional.ofNullable(left.remove(wanted.name()));
            current.flatMap(before -> altered(pair.name(), before, wanted, sides))
                    .ifPresent(found::add);
            if (current.isEmpty()) {
                added.add(wanted);
            }
        }
        for (Column column : added) {
            found.add(AddedColumn.of(pair.name(), column));
        }
        for (Column column : left.values()) {
            List<String> copied = MovedColumns.notes(pair.name(), column, List.copyOf(left.values()), sides);
            found.add(dropped(pair.name(), column, copied, sides));
        }
    }

    private static Difference dropped(TableName table, Column column, List<String> copied, SchemaPair sides) {
        String name = table + "." + column.name();
        List<String> notes = new ArrayList<>(copied);
        notes.add("destroys column " + name + " with all its values");
        notes.addAll(ViewReaders.notes(table, column.name(), sides));
        return new Difference(
                List.of(drop(table, column)),
                ChangeKind.DROPPED,
                "column",
                table,
                name,
                "dropped, was " + ChangeText.of(column),
                true,
                notes);
    }

    private static Operation drop(TableName table, Column column) {
        return new DropColumn(table, column.name(), Optional.of(new AddColumn(table, column, List.of())));
    }

    private static Optional<Difference> altered(TableName table, Column before, Column then, SchemaPair sides) {
        Column after = asFarAsCompared(table, before, then, sides);
        ColumnChange change = ColumnChange.between(before, after);
        if (change.isEmpty()) {
            return Optional.empty();
        }
        Difference difference = new Difference(
                remakes(before, after, sides)
                        ? List.of(drop(table, before), new AddColumn(table, after, List.of()))
                        : altered(table, before, after, withCast(change, before, after, sides)),
                ChangeKind.CHANGED,
                "column",
                table,
                table + "." + before.name(),
                ChangeText.of(change),
                false,
                List.of());
        return Optional.of(AlteredColumn.marked(difference, before, after));
    }

    /** A column is not numbered any more before a sequence that its new default needs is created, and gets that default after it. */
    private static List<Operation> altered(TableName table, Column before, Column after, ColumnChange change) {
        boolean both = before.identity().isPresent()
                && change.identity().isPresent()
                && after.identity().isEmpty()
                && after.defaultValue().isPresent();
        if (!both) {
            return List.of(new AlterColumn(table, before.name(), change));
        }
        Column plain = before.withIdentity(Optional.empty());
        return List.of(
                new AlterColumn(table, before.name(), ColumnChange.between(before, plain)),
                new AlterColumn(table, before.name(), change.withoutIdentity()));
    }

    private static boolean remakes(Column before, Column after, SchemaPair sides) {
        if (before.generated().equals(after.generated())) {
            return after.generated().isPresent()
                    && !before.type().equals(after.type())
                    && !sides.has(Trait.ALTERS_GENERATED);
        }
        return after.generated().isPresent() ? !sides.has(Trait.ALTERS_GENERATED) : !sides.has(Trait.DROPS_EXPRESSION);
    }

    /** An unchanged default is set again, since it would be converted with the values. */
    private static ColumnChange withCast(ColumnChange change, Column before, Column after, SchemaPair sides) {
        if (change.type().isEmpty()) {
            return change;
        }
        DialectTraits.Casts casts = sides.options().traits().casts();
        Optional<String> there = casts.using(before.name(), before.type(), after.type());
        Optional<String> back = casts.using(before.name(), after.type(), before.type());
        if (there.isEmpty() || back.isEmpty()) {
            return change;
        }
        ColumnChange cast = change.using(there.get(), back.get());
        boolean kept =
                before.defaultValue().isPresent() && before.defaultValue().equals(after.defaultValue());
        return kept ? cast.withDefault(Optional.of(Change.between(before.defaultValue(), after.defaultValue()))) : cast;
    }

    private static Optional<Identity> identity(Column before, Column then) {
        return then.identity()
                .map(wanted -> before.identity().map(wanted::withSequenceOf).orElse(wanted));
    }

    /** The wanted column, with what is not compared as it is. */
    private static Column asFarAsCompared(TableName table, Column before, Column then, SchemaPair sides) {
        boolean typed = sides.compares(Aspect.TYPES)
                && (before.type().equals(then.type())
                        || !(sides.options().traits().synonyms().same(before.type(), then.type())
                                || sides.options().sameTypes().same(table, before, then)));
        return new Column(
                then.name(),
                typed ? then.type() : before.type(),
                sides.compares(Aspect.NULLABILITY) ? then.nullable() : before.nullable(),
                sides.compares(Aspect.DEFAULTS) ? then.defaultValue() : before.defaultValue(),
                sides.compares(Aspect.IDENTITY) ? identity(before, then) : before.identity(),
                sides.compares(Aspect.GENERATED) ? then.generated() : before.generated(),
                sides.compares(Aspect.COLLATIONS) ? then.collation() : before.collation(),
                sides.compares(Aspect.COMMENTS) ? then.comment() : before.comment(),
                sides.compares(Aspect.OPTIONS) ? then.options() : before.options());
    }
}

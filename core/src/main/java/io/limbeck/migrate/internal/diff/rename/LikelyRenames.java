package io.limbeck.migrate.internal.diff.rename;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.Rename;
import io.limbeck.migrate.internal.diff.change.RenameProposal;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.text.TypeChange;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What was dropped and what was added, held against each other; each fits one other at most, the best one. */
public final class LikelyRenames {
    /** Beyond that many pairs only what is exactly alike is found: nobody renames so much at once. */
    private static final int MANY = 20_000;

    private record Fit<T>(T old, T now, double score, String why) {}

    private LikelyRenames() {}

    /**
     * Pairs of what disappears and what appears, if they are alike enough.
     *
     * @param accepted whose old names the database still has
     */
    public static List<RenameProposal> in(SchemaPair sides, RenamedSchema accepted) {
        Map<TableName, TableName> oldNames = new HashMap<>();
        accepted.tables().forEach((old, now) -> oldNames.put(now, old));
        List<RenameProposal> proposals = new ArrayList<>();
        for (Fit<Table> fit : best(sides.dropped(), sides.added(), LikelyRenames::tables)) {
            proposals.add(new RenameProposal(
                    new Rename(fit.old().name().toString(), fit.now().name().toString()), fit.why(), List.of()));
        }
        for (TablePair pair : sides.pairs()) {
            TableName table = oldNames.getOrDefault(pair.name(), pair.name());
            proposals.addAll(columns(pair, table));
        }
        if (sides.compares(Aspect.ENUMS)) {
            values(sides, proposals);
        }
        return proposals;
    }

    private static <T> List<Fit<T>> best(List<T> dropped, List<T> added, BiFunction<T, T, Optional<Fit<T>>> judge) {
        if ((long) dropped.size() * added.size() > MANY) {
            return List.of();
        }
        List<Fit<T>> fits = new ArrayList<>();
        for (T old : dropped) {
            for (T now : added) {
                judge.apply(old, now).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparingDouble((Fit<T> fit) -> -fit.score()));
        Set<T> taken = new HashSet<>();
        List<Fit<T>> best = new ArrayList<>();
        for (Fit<T> fit : fits) {
            if (!taken.contains(fit.old()) && !taken.contains(fit.now())) {
                taken.add(fit.old());
                taken.add(fit.now());
                best.add(fit);
            }
        }
        return best;
    }

    /** Tables of one schema with mostly the same columns, or half of them and a similar name. */
    private static Optional<Fit<Table>> tables(Table old, Table now) {
        if (!old.name().schema().equals(now.name().schema())) {
            return Optional.empty();
        }
        Set<List<Object>> before = columns(old);
        Set<List<Object>> both = new HashSet<>(before);
        both.retainAll(columns(now));
        double same = 2.0 * both.size() / (old.columns().size() + now.columns().size());
        double name = Likeness.of(old.name().name(), now.name().name());
        String why = both.size() + " of " + old.columns().size() + " columns are the same";
        return same >= 0.75 || (same >= 0.5 && name >= 0.5)
                ? Optional.of(new Fit<>(old, now, same + name, why))
                : Optional.empty();
    }

    private static Set<List<Object>> columns(Table table) {
        Set<List<Object>> columns = new HashSet<>();
        table.columns().forEach(column -> columns.add(List.of(column.name(), column.type())));
        return columns;
    }

    /** @param table as the database calls it */
    private static List<RenameProposal> columns(TablePair pair, TableName table) {
        Map<String, Integer> before = places(pair.current());
        Map<String, Integer> after = places(pair.wanted());
        List<Column> dropped = without(pair.current().columns(), after.keySet());
        List<Column> added = without(pair.wanted().columns(), before.keySet());
        if (dropped.isEmpty() || added.isEmpty()) {
            return List.of();
        }
        boolean even = dropped.size() == added.size();
        List<Fit<Column>> fits = best(dropped, added, (old, now) -> {
            boolean place = before.getOrDefault(old.name(), -1).equals(after.getOrDefault(now.name(), -2));
            return columns(old, now, place, even);
        });
        return fits.stream().map(fit -> proposal(fit, added, table)).toList();
    }

    private static List<Column> without(List<Column> columns, Set<String> names) {
        return columns.stream().filter(column -> !names.contains(column.name())).toList();
    }

    /** With the other columns of its type that it may be. */
    private static RenameProposal proposal(Fit<Column> fit, List<Column> added, TableName table) {
        String old = table + "." + fit.old().name();
        List<Rename> others = added.stream()
                .filter(now -> now.type().equals(fit.old().type()) && !now.equals(fit.now()))
                .map(now -> new Rename(old, now.name()))
                .toList();
        return new RenameProposal(new Rename(old, fit.now().name()), fit.why(), others);
    }

    private static Map<String, Integer> places(Table table) {
        Map<String, Integer> places = new HashMap<>();
        table.columns().forEach(column -> places.put(column.name(), places.size()));
        return places;
    }

    /** The same type and one more sign; or a type of the same family and a very similar name. */
    private static Optional<Fit<Column>> columns(Column old, Column now, boolean samePlace, boolean even) {
        double name = Likeness.of(old.name(), now.name());
        boolean type = old.type().equals(now.type());
        boolean all = old.named("").withComment(now.comment()).equals(now.named(""));
        boolean family = TypeChange.between(old.type(), now.type()).sameFamily();
        boolean likely = (type && (name >= 0.4 || samePlace || (even && all))) || (family && name >= 0.6);
        if (!likely || old.generated().isPresent() != now.generated().isPresent()) {
            return Optional.empty();
        }
        List<String> why = new ArrayList<>();
        why.add(type ? "same type" : "similar type");
        if (samePlace) {
            why.add("same place");
        }
        if (name >= 0.4) {
            why.add("similar name");
        }
        double score = name + (type ? 1 : 0) + (all ? 0.5 : 0) + (samePlace ? 0.5 : 0);
        return Optional.of(new Fit<>(old, now, score, String.join(", ", why)));
    }

    /** Words that changed in their places. */
    private static void values(SchemaPair sides, List<RenameProposal> proposals) {
        Map<TableName, EnumType> current = new HashMap<>();
        sides.current().enums().forEach(type -> current.put(type.name(), type));
        for (EnumType wanted : sides.wanted().enums()) {
            List<String> before = Optional.ofNullable(current.get(wanted.name()))
                    .map(EnumType::values)
                    .orElse(List.of());
            if (before.size() != wanted.values().size()) {
                continue;
            }
            for (int at = 0; at < before.size(); at++) {
                String old = before.get(at);
                String now = wanted.values().get(at);
                if (!wanted.values().contains(old) && !before.contains(now)) {
                    proposals.add(
                            new RenameProposal(new Rename(wanted.name() + "." + old, now), "same place", List.of()));
                }
            }
        }
    }
}

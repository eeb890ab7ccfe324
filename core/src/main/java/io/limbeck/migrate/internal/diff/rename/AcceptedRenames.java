package io.limbeck.migrate.internal.diff.rename;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.Rename;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The renames that somebody accepted, held against both schemas. One that is done already is passed over, so that a hint may stay in the
 * model; one that cannot be meant is refused.
 */
public final class AcceptedRenames {
    private final Map<String, Table> current = new HashMap<>();
    private final Map<String, Table> wanted = new HashMap<>();
    private final Map<String, EnumType> currentTypes = new HashMap<>();
    private final Map<String, EnumType> wantedTypes = new HashMap<>();
    private final Map<TableName, TableName> tables = new LinkedHashMap<>();

    /** Tables that are already renamed, by their old names. */
    private final Map<String, String> done = new HashMap<>();

    private final Map<TableName, Map<String, String>> columns = new LinkedHashMap<>();
    private final Map<TableName, Map<String, String>> values = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private AcceptedRenames(Schema current, Schema wanted) {
        current.tables().forEach(table -> this.current.put(table.name().toString(), table));
        wanted.tables().forEach(table -> this.wanted.put(table.name().toString(), table));
        current.enums().forEach(type -> currentTypes.put(type.name().toString(), type));
        wanted.enums().forEach(type -> wantedTypes.put(type.name().toString(), type));
    }

    public static AcceptedRenames of(Schema current, Schema wanted, DiffOptions options) {
        AcceptedRenames accepted = new AcceptedRenames(current, wanted);
        List<Rename> rest = new ArrayList<>();
        for (Rename rename : options.renames()) {
            if (!accepted.table(rename)) {
                rest.add(rename);
            }
        }
        accepted.tables();
        rest.forEach(accepted::part);
        accepted.columns.forEach(accepted::columns);
        return accepted;
    }

    /** What everything is called after them. */
    public RenamedSchema names() {
        return new RenamedSchema(tables, columns, values);
    }

    public List<Difference> differences() {
        return differences;
    }

    private boolean table(Rename rename) {
        Optional<Table> old = Optional.ofNullable(current.get(rename.old()));
        if (old.isEmpty()) {
            boolean already = current.containsKey(rename.now()) && rename.old().indexOf('.') < 0;
            if (already) {
                done.put(rename.old(), rename.now());
            }
            return already;
        }
        TableName from = old.get().name();
        String full = from.schema().map(schema -> schema + ".").orElse("");
        String name = rename.now().startsWith(full) ? rename.now().substring(full.length()) : rename.now();
        TableName to = new TableName(from.schema(), name);
        if (!wanted.containsKey(to.toString())) {
            throw refused(rename, "the model has no table " + to, to.toString(), wanted.keySet());
        }
        tables.put(from, to);
        return true;
    }

    /** Once all are known: a name may be taken that another table gives away. */
    private void tables() {
        Map<Optional<String>, Map<String, String>> bySchema = new LinkedHashMap<>();
        tables.forEach((from, to) -> {
            boolean stays = wanted.containsKey(from.toString()) && !tables.containsValue(from);
            boolean taken = current.containsKey(to.toString()) && !tables.containsKey(to);
            Rename rename = new Rename(from.toString(), to.name());
            if (stays || taken) {
                throw ownNames(rename, "both tables exist");
            }
            refuseTwo(rename, tables.values(), to);
            bySchema.computeIfAbsent(from.schema(), key -> new LinkedHashMap<>())
                    .put(from.name(), to.name());
        });
        bySchema.forEach((schema, renames) -> {
            RenameOrder.of(renames, name -> isKnown(new TableName(schema, name)))
                    .forEach(group -> add(
                            "table",
                            new TableName(schema, group.renames().get(0).now()),
                            group,
                            old -> new TableName(schema, old).toString(),
                            move -> new RenameTable(new TableName(schema, move.old()), move.now())));
        });
    }

    private boolean isKnown(TableName table) {
        return current.containsKey(table.toString()) || wanted.containsKey(table.toString());
    }

    private void part(Rename rename) {
        int dot = rename.old().lastIndexOf('.');
        String whole = dot < 0 ? "" : rename.old().substring(0, dot);
        String old = rename.old().substring(dot + 1);
        String now = rename.now().substring(rename.now().lastIndexOf('.') + 1);
        Optional<Table> table = tableCalled(whole);
        if (table.isPresent()) {
            column(rename, table.get(), old, now);
        } else if (currentTypes.containsKey(whole) && wantedTypes.containsKey(whole)) {
            value(rename, whole, old, now);
        } else if (dot < 0 || !wanted.containsKey(whole)) {
            String wrong = dot < 0 ? rename.old() : whole;
            throw refused(rename, "the database has no table " + wrong, wrong, current.keySet());
        }
    }

    /** The table as the database has it, by its old or its new name. */
    private Optional<Table> tableCalled(String name) {
        for (Map.Entry<TableName, TableName> rename : tables.entrySet()) {
            if (rename.getValue().toString().equals(name)) {
                return Optional.ofNullable(current.get(rename.getKey().toString()));
            }
        }
        return Optional.ofNullable(current.get(done.getOrDefault(name, name)));
    }

    private void column(Rename rename, Table table, String old, String now) {
        TableName name = tables.getOrDefault(table.name(), table.name());
        Optional<Table> then = Optional.ofNullable(wanted.get(name.toString()));
        boolean there = then.flatMap(model -> model.column(now)).isPresent();
        if (table.column(old).isEmpty() && table.column(now).isPresent()) {
            return;
        } else if (table.column(old).isEmpty()) {
            throw refused(rename, "table " + table.name() + " has no column " + old, old, names(table));
        } else if (!there) {
            throw refused(
                    rename,
                    "the model's table " + name + " has no column " + now,
                    now,
                    then.map(AcceptedRenames::names).orElse(List.of()));
        }
        columns.computeIfAbsent(table.name(), key -> new LinkedHashMap<>()).put(old, now);
    }

    /** Once all of a table are known: a name may be taken that another column gives away. */
    private void columns(TableName before, Map<String, String> renames) {
        TableName name = tables.getOrDefault(before, before);
        Table table = Optional.ofNullable(current.get(before.toString())).orElseThrow();
        Table then = Optional.ofNullable(wanted.get(name.toString())).orElseThrow();
        renames.forEach((old, now) -> {
            boolean stays = then.column(old).isPresent() && !renames.containsValue(old);
            boolean taken = table.column(now).isPresent() && !renames.containsKey(now);
            Rename rename = new Rename(before + "." + old, now);
            if (stays || taken) {
                throw ownNames(rename, "both columns exist");
            }
            refuseTwo(rename, renames.values(), now);
        });
        RenameOrder.of(
                        renames,
                        column -> table.column(column).isPresent()
                                || then.column(column).isPresent())
                .forEach(group -> add(
                        "column",
                        name,
                        group,
                        old -> name + "." + old,
                        move -> new RenameColumn(name, move.old(), move.now())));
    }

    private void value(Rename rename, String type, String old, String now) {
        EnumType before = Optional.ofNullable(currentTypes.get(type)).orElseThrow();
        EnumType after = Optional.ofNullable(wantedTypes.get(type)).orElseThrow();
        if (before.values().contains(old) && after.values().contains(now)) {
            values.computeIfAbsent(before.name(), key -> new LinkedHashMap<>()).put(old, now);
            add(
                    "enum type",
                    before.name(),
                    type,
                    "value " + old + ": name -> " + now,
                    List.of(new RenameEnumValue(before.name(), old, now)));
        } else if (!after.values().contains(now)) {
            throw refused(rename, "the model's type " + type + " has no value " + now, now, after.values());
        }
    }

    private void add(
            String subject,
            TableName table,
            RenameOrder.Group group,
            UnaryOperator<String> names,
            Function<RenameOrder.Move, Operation> operation) {
        RenameOrder.Move first = group.renames().get(0);
        String others = group.renames().stream()
                .skip(1)
                .map(move -> ", " + subject + " " + names.apply(move.old()) + ": name -> " + move.now())
                .collect(joining());
        add(
                subject,
                table,
                names.apply(first.old()),
                "name -> " + first.now() + others,
                group.moves().stream().map(operation).toList());
    }

    private void add(String subject, TableName table, String name, String detail, List<Operation> operations) {
        differences.add(new Difference(operations, ChangeKind.RENAMED, subject, table, name, detail, false, List.of()));
    }

    private static <T> void refuseTwo(Rename rename, Collection<T> names, T now) {
        if (Collections.frequency(names, now) > 1) {
            throw ownNames(rename, "another one is renamed to " + now);
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(column -> column.name()).toList();
    }

    private static UsageException ownNames(Rename rename, String why) {
        return new UsageException(
                cannotBeMeant(rename, why),
                Advice.of("Omit it, or declare the rename of the other one too; to swap two names: ")
                        .and(Hint.ofOption("rename", "a=b,b=a")));
    }

    private static String cannotBeMeant(Rename rename, String why) {
        return "The rename " + rename + " is not possible: " + why + ".";
    }

    private static UsageException refused(Rename rename, String why, String wrong, Collection<String> known) {
        String nearest = wrong.isEmpty()
                ? ""
                : Nearest.to(wrong, known)
                        .map(name -> " Did you mean " + name + "?")
                        .orElse("");
        return new UsageException(
                cannotBeMeant(rename, why),
                Advice.of("Write ")
                        .and(Hint.ofOption("rename", "old=new"))
                        .and(" with the database's name first, table.column for a column." + nearest));
    }
}

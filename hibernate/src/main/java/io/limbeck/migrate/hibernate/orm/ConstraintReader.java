package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Primary key, foreign keys and checks of a table, even if the dialect omits them, as SQLite's does with foreign keys. */
final class ConstraintReader {
    private static final Comparator<Constraint> ORDER = Comparator.comparingInt(ConstraintReader::rank)
            .thenComparing(constraint -> constraint.name().orElse("~"))
            .thenComparing(Constraint::toString);

    private final Names names;

    ConstraintReader(Names names) {
        this.names = names;
    }

    List<Constraint> of(Table table) {
        List<Constraint> all = new ArrayList<>();
        if (table.hasPrimaryKey()) {
            all.add(new Constraint.PrimaryKey(
                    Optional.empty(), columns(table.getPrimaryKey().getColumns())));
        }
        for (ForeignKey key : table.getForeignKeys().values()) {
            if (key.isPhysicalConstraint() && key.isCreationEnabled()) {
                all.add(foreignKey(key));
            }
        }
        for (Column column : table.getColumns()) {
            all.addAll(checks(column));
        }
        table.getChecks().forEach(check -> all.add(check(check)));
        return all;
    }

    /** Primary key, unique constraints, foreign keys, checks; each sorted by name with unnamed ones last; without duplicates. */
    List<Constraint> sorted(List<Constraint> constraints) {
        return constraints.stream().distinct().sorted(ORDER).toList();
    }

    private static int rank(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey) {
            return 0;
        } else if (constraint instanceof Constraint.Unique) {
            return 1;
        }
        return constraint instanceof Constraint.ForeignKey ? 2 : 3;
    }

    private Constraint foreignKey(ForeignKey key) {
        List<Column> target = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        String definition = key.getKeyDefinition();
        return new Constraint.ForeignKey(
                Optional.ofNullable(key.getName()).map(names::object),
                columns(key.getColumns()),
                names.table(key.getReferencedTable()),
                columns(target),
                action(key.getOnDeleteAction()).or(() -> action(definition, "on delete ")),
                action(definition, "on update "),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ReferentialAction> action(@Nullable OnDeleteAction action) {
        return action == null || action == OnDeleteAction.NO_ACTION
                ? Optional.empty()
                : Optional.of(ReferentialAction.valueOf(action.name()));
    }

    /** The action after {@code words} in {@code @ForeignKey(foreignKeyDefinition)}. */
    private static Optional<ReferentialAction> action(@Nullable String definition, String words) {
        if (definition == null) {
            return Optional.empty();
        }
        String text = String.join(" ", definition.toLowerCase(Locale.ROOT).split("\\s+"));
        int at = text.indexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        String behind = text.substring(at + words.length());
        for (ReferentialAction action : ReferentialAction.values()) {
            if (behind.startsWith(action.sql().toLowerCase(Locale.ROOT))) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** Hibernate combines unnamed ones into one. */
    private List<Constraint> checks(Column column) {
        Map<Boolean, List<CheckConstraint>> checks =
                column.getCheckConstraints().stream().collect(Collectors.partitioningBy(CheckConstraint::isAnonymous));
        List<CheckConstraint> unnamed = checks.getOrDefault(true, List.of());
        List<Constraint> all = new ArrayList<>();
        if (unnamed.size() == 1) {
            all.add(check(unnamed.get(0)));
        } else if (!unnamed.isEmpty()) {
            String joined =
                    unnamed.stream().map(CheckConstraint::getConstraintInParens).collect(Collectors.joining(" and "));
            all.add(new Constraint.Check(Optional.empty(), joined));
        }
        checks.getOrDefault(false, List.of()).forEach(check -> all.add(check(check)));
        return all;
    }

    private Constraint check(CheckConstraint check) {
        return new Constraint.Check(Optional.ofNullable(check.getName()).map(names::object), check.getConstraint());
    }

    private List<String> columns(List<Column> columns) {
        return columns.stream().map(names::column).toList();
    }
}

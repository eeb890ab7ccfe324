package io.limbeck.migrate.internal.dialect.ddl;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Constraint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A constraint as a catalogue has it, to be recognised by its definition.
 *
 * <p>It is not read by a {@link io.limbeck.migrate.internal.dialect.catalogue.Catalogue}: that reads whole schemas by several queries, and
 * leaves out what comparisons must not see but DDL has to name, such as the names that H2 generated and the checks of JSON columns. Here a
 * query or two read one table.
 *
 * @param kind what it is
 * @param columns in order; of a check, none
 * @param sql of a check, its condition
 */
public record FoundConstraint(String name, Kind kind, List<String> columns, Optional<String> target, String sql) {
    /** What a constraint is, in the words of the standard. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUDE;

        /** By the text of the catalogue: {@code PRIMARY KEY}. */
        public static Kind of(String text) {
            return valueOf(text.replace(' ', '_'));
        }
    }

    private static final Pattern CAST = Pattern.compile("::[a-z_ ]+(\\(\\d+\\))?(\\[\\])?");
    /** A number as H2 keeps one that it compares with another type. */
    private static final Pattern NUMBER_CAST =
            Pattern.compile("cast\\((-?\\d+(?:\\.\\d+)?) as [a-z]+(?: [a-z]+)?(?:\\(\\d+(?:, ?\\d+)?\\))?\\)");

    private static final Pattern BETWEEN = Pattern.compile("([\\w\"`]+) between ([\\w.'-]+) and ([\\w.'-]+)");

    /** PostgreSQL's spelling of IN and NOT IN, without blanks and brackets. */
    private static final Pattern IN = Pattern.compile("=anyarray\\[([^\\[\\]]*)\\]");

    private static final Pattern NOT_IN = Pattern.compile("<>allarray\\[([^\\[\\]]*)\\]");
    private static final Pattern NO_MEANING = Pattern.compile("[\\s()\"`]+");

    public FoundConstraint {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        columns = List.copyOf(columns);
        requireNonNull(target, "target");
        requireNonNull(sql, "sql");
    }

    /** The names of those that have the definition of {@code wanted}; checks are compared without blanks, brackets, quotes and casts. */
    public static List<String> namesOf(Constraint wanted, List<FoundConstraint> found) {
        return found.stream()
                .filter(candidate -> candidate.is(wanted))
                .map(FoundConstraint::name)
                .toList();
    }

    private boolean is(Constraint wanted) {
        if (wanted instanceof Constraint.PrimaryKey) {
            return kind == Kind.PRIMARY_KEY;
        } else if (wanted instanceof Constraint.Unique unique) {
            return kind == Kind.UNIQUE && columns.equals(unique.columns());
        } else if (wanted instanceof Constraint.ForeignKey key) {
            return kind == Kind.FOREIGN_KEY
                    && columns.equals(key.columns())
                    && target.equals(Optional.of(key.target().name()));
        } else if (wanted instanceof Constraint.Check check) {
            return kind == Kind.CHECK && sameCondition(check.sql(), sql);
        }
        return kind == Kind.EXCLUDE
                && plain(((Constraint.Exclusion) wanted).sql()).equals(plain(sql));
    }

    /** Whether two conditions differ in nothing but blanks, brackets, quotes, casts, and how a list is written. */
    public static boolean sameCondition(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String sql) {
        String uncast = CAST.matcher(sql.toLowerCase(Locale.ROOT).replace("_utf8mb4'", "'"))
                .replaceAll("");
        String number = NUMBER_CAST.matcher(uncast).replaceAll("$1");
        String between = BETWEEN.matcher(number).replaceAll("$1 >= $2 and $1 <= $3");
        String bare = NO_MEANING.matcher(between).replaceAll("");
        return NOT_IN.matcher(IN.matcher(bare).replaceAll("in$1")).replaceAll("notin$1");
    }
}

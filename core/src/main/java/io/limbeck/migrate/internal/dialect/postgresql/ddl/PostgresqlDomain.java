package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain by the clauses of its definition, so that it changes in place and the columns of that type stay.
 *
 * @param type what precedes the clauses: {@code AS integer}, with a collation
 * @param clauses each whole: {@code DEFAULT 1}, {@code NOT NULL}, {@code CONSTRAINT positive CHECK (VALUE > 0)}
 */
record PostgresqlDomain(String type, List<String> clauses) {
    private static final String DEFAULT = "DEFAULT";
    private static final String NOT_NULL = "NOT NULL";

    PostgresqlDomain {
        clauses = List.copyOf(clauses);
    }

    static PostgresqlDomain of(String definition) {
        StatementTokens tokens = StatementTokens.of(PostgresqlSyntax.SQL, definition);
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.list().size(); i++) {
            depth += tokens.isMark(i, '(') ? 1 : tokens.isMark(i, ')') ? -1 : 0;
            if (depth == 0 && beginsClause(tokens, i)) {
                starts.add(tokens.list().get(i).start());
            }
        }
        starts.add(definition.length());
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            clauses.add(definition.substring(starts.get(i), starts.get(i + 1)).strip());
        }
        return new PostgresqlDomain(definition.substring(0, starts.get(0)).strip(), clauses);
    }

    private static boolean beginsClause(StatementTokens tokens, int at) {
        return switch (tokens.word(at)) {
            case DEFAULT, "CONSTRAINT" -> true;
            case "NOT" ->
                tokens.word(at + 1).equals("NULL") && !tokens.word(at - 1).equals("IS");
            case "CHECK" -> !tokens.word(at - 2).equals("CONSTRAINT");
            default -> false;
        };
    }

    /**
     * What follows ALTER DOMAIN and its name, one for each change.
     *
     * @throws UnsupportedByDatabaseException where the server cannot change it in place
     */
    static List<String> changes(SchemaObject from, SchemaObject to) {
        PostgresqlDomain before = of(from.sql());
        PostgresqlDomain after = of(to.sql());
        if (!before.type.equals(after.type)) {
            throw new UnsupportedByDatabaseException(
                    "PostgreSQL",
                    "cannot change the type of a domain: " + to.name() + " " + before.type + " -> " + after.type,
                    "Create a domain under another name, and alter the columns to it.");
        }
        List<String> changes = new ArrayList<>();
        before.clauses.stream()
                .filter(clause -> !after.clauses.contains(clause) && !after.replaces(clause))
                .forEach(clause -> changes.add(dropped(clause, to)));
        after.clauses.stream()
                .filter(clause -> !before.clauses.contains(clause))
                .forEach(clause -> changes.add((isRule(clause) ? "ADD " : "SET ") + clause));
        return changes;
    }

    /** Whether SET alone leads from this default to another. */
    private boolean replaces(String clause) {
        return isDefault(clause) && clauses.stream().anyMatch(PostgresqlDomain::isDefault);
    }

    private static boolean isDefault(String clause) {
        return clause.regionMatches(true, 0, DEFAULT, 0, DEFAULT.length());
    }

    private static boolean isRule(String clause) {
        return !isDefault(clause) && !clause.equalsIgnoreCase(NOT_NULL);
    }

    private static String dropped(String clause, SchemaObject domain) {
        if (!isRule(clause)) {
            return "DROP " + (isDefault(clause) ? DEFAULT : NOT_NULL);
        }
        StatementTokens tokens = StatementTokens.of(PostgresqlSyntax.SQL, clause);
        return Optional.of(tokens)
                .filter(rule -> rule.begins("CONSTRAINT"))
                .map(rule -> "DROP CONSTRAINT " + rule.list().get(1).text())
                .orElseThrow(() -> new UnsupportedByDatabaseException(
                        "PostgreSQL",
                        "can drop constraints of a domain only by name: " + domain.name() + " " + clause,
                        "Write it as in the catalogue, CONSTRAINT name " + clause + "."));
    }
}

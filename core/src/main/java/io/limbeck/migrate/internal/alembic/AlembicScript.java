package io.limbeck.migrate.internal.alembic;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.python.PythonStatement;
import io.limbeck.migrate.internal.python.PythonToken;
import io.limbeck.migrate.internal.python.PythonToken.Kind;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A revision script of Alembic.
 *
 * @param header with the file as the user knows it as its source
 * @param module all its statements
 * @param lines its text
 */
record AlembicScript(RevisionHeader header, List<PythonStatement> module, List<String> lines) {
    /** What makes a script do less, or something else, while Alembic only writes SQL. */
    private static final Set<String> CONDITIONS = Set.of("is_offline_mode", "as_sql", "get_bind", "print");

    AlembicScript {
        requireNonNull(header, "header");
        module = List.copyOf(module);
        lines = List.copyOf(lines);
    }

    /** The function that runs in this direction. */
    Optional<PythonStatement> function(Direction direction) {
        return module.stream()
                .filter(statement -> statement.begins("def")
                        && statement.tokens().size() > 1
                        && statement.tokens().get(1).isName(direction.toString()))
                .reduce((first, second) -> second);
    }

    /** Its text from the first line to the last. */
    List<String> original(PythonStatement function) {
        return lines.subList(function.line() - 1, Math.min(function.lastLine(), lines.size()));
    }

    /** Why the offline SQL may not be all that the script does; empty if nothing in it says so. */
    Optional<String> doubtOfSql() {
        return tokens().filter(token -> token.kind() == Kind.NAME && CONDITIONS.contains(token.text()))
                .findFirst()
                .map(token -> place(token.line()) + " uses " + token.text()
                        + ", so its offline SQL may not be all that it does");
    }

    /** Whether one of its strings contains this. */
    boolean mentions(String text) {
        return tokens().anyMatch(token -> (token.kind() == Kind.STRING || token.kind() == Kind.OTHER_STRING)
                && token.text().contains(text));
    }

    private Stream<PythonToken> tokens() {
        return module.stream().flatMap(PythonStatement::allTokens);
    }

    /** A line as people know it. */
    String place(int line) {
        return header.source() + ":" + line;
    }
}

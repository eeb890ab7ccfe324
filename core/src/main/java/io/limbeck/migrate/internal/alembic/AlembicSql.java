package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.alembic.AlembicProgram.Answer;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SQL of each revision in one direction, as Alembic prints it; asked for all of them at once, then for those that are missing. */
final class AlembicSql {
    /** Percent signs are doubled where {@code env.py} does not choose another style of parameters. */
    private static final String PERCENT = "%%";

    /** Without a connection, SQLAlchemy assumes that backslashes escape, and doubles them: other values than those of a live run. */
    private static final String BACKSLASHES = "\\\\";

    private final AlembicProgram program;
    private final Direction direction;
    private final Map<String, List<String>> bodies = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    AlembicSql(AlembicProgram program, Direction direction) {
        this.program = program;
        this.direction = direction;
    }

    /**
     * Asks for the SQL of these scripts.
     *
     * @param all all scripts of the project
     * @param wanted those whose SQL is of use
     */
    void ask(List<AlembicScript> all, List<AlembicScript> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        all.forEach(script -> known.add(script.header().id()));
        Answer everything =
                program.sql(direction.toString(), direction == Direction.UPGRADE ? "base:heads" : "heads:base");
        take(everything, known);
        for (AlembicScript script : wanted) {
            String id = script.header().id();
            if (!bodies.containsKey(id)) {
                List<String> down = script.header().down();
                String parent = down.isEmpty() ? "base" : down.get(0);
                Answer one = program.sql(
                        direction.toString(), direction == Direction.UPGRADE ? parent + ":" + id : id + ":" + parent);
                take(one, known);
                if (!one.succeeded()) {
                    failures.put(id, one.failure());
                }
            }
        }
    }

    private void take(Answer answer, Set<String> known) {
        OfflineSql sql = new OfflineSql(answer.output(), direction, known, answer.succeeded());
        for (String id : known) {
            sql.statements(id).ifPresent(body -> bodies.putIfAbsent(id, body));
        }
    }

    /** The SQL of a script, unless printing may have changed its texts. */
    Optional<List<String>> of(AlembicScript script) {
        return Optional.ofNullable(bodies.get(script.header().id()))
                .filter(body -> script.doubtOfSql().isEmpty())
                .filter(body -> !script.mentions("\t"))
                .filter(body -> body.stream().noneMatch(line -> isChanged(line, script)));
    }

    private static boolean isChanged(String line, AlembicScript script) {
        return line.contains(BACKSLASHES)
                || line.indexOf('\uFFFD') >= 0
                || (line.contains(PERCENT) && !script.mentions(PERCENT));
    }

    /** Why Alembic has not printed it. */
    Optional<String> failure(AlembicScript script) {
        return Optional.ofNullable(failures.get(script.header().id()));
    }

    /** A body that only consists of comments does nothing. */
    static List<String> withoutComments(List<String> body) {
        List<String> statements = new ArrayList<>(body);
        statements.removeIf(line -> line.isBlank() || line.startsWith("--"));
        return statements;
    }
}

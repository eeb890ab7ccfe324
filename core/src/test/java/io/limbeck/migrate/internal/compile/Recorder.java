package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.Operations;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operations that only remember what was said. */
final class Recorder implements Operations {
    private final List<String> statements = new ArrayList<>();

    static List<String> upgrade(Migration migration) {
        Recorder recorder = new Recorder();
        try {
            migration.upgrade(recorder);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // scripts may throw what they like
            throw new IllegalStateException(e);
        }
        return recorder.statements;
    }

    @Override
    public void apply(Operation operation) {
        statements.add(operation instanceof Execute execute ? execute.sql() : operation.toString());
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException("no database in this test");
    }

    @Override
    public String database() {
        return "sqlite";
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of();
    }
}

package io.limbeck.migrate.internal.permission;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.lint.Effects;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the scripts of a plan to find what their operations destroy; no statement is generated, and no database is needed. Effects give
 * tables the names that they have before the plan runs.
 */
final class JudgedOperations implements Operations {
    private final Dialect dialect;
    private final Map<String, String> arguments;
    private final Effects judge;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, String> oldNames = new HashMap<>();

    JudgedOperations(Dialect dialect, Map<String, String> arguments) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.arguments = Map.copyOf(arguments);
        this.judge = new Effects(dialect.syntax());
    }

    /** Of the operations so far, in their order. */
    List<Effect> effects() {
        return List.copyOf(effects);
    }

    @Override
    public void apply(Operation operation) {
        operation.accept(judge).stream().map(this::onOldName).forEach(effects::add);
        if (operation instanceof RenameTable rename) {
            String old = rename.table().toString();
            String now = new TableName(rename.table().schema(), rename.newName()).toString();
            oldNames.put(now, oldNames.getOrDefault(old, old));
        }
    }

    private Effect onOldName(Effect effect) {
        Optional<String> table = effect.table().map(name -> oldNames.getOrDefault(name, name));
        return new Effect(effect.rule(), effect.words(), table);
    }

    @Override
    public Connection connection() {
        throw new OfflineException("The script uses the connection.");
    }

    @Override
    public String database() {
        return dialect.facts().name();
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }
}

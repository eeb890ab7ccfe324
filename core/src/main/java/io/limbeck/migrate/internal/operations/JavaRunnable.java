package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Migration;
import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.ScriptChecksum;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.result.Direction;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** A Java script; its class is loaded and instantiated when it runs. */
public final class JavaRunnable implements RunnableScript {
    private final JavaScript script;
    private final String text;
    private final Supplier<Migration> migration;
    private final SqlSyntax syntax;
    private final ScriptNames names;
    private final Function<Throwable, OptionalInt> lineOf;

    /**
     * @param text the script's, which {@code migration} is compiled from
     * @param syntax of the database
     * @param names how the database keeps the names that the script writes
     * @param lineOf the innermost line of the script that a failure passed through
     */
    public JavaRunnable(
            JavaScript script,
            String text,
            Supplier<Migration> migration,
            SqlSyntax syntax,
            ScriptNames names,
            Function<Throwable, OptionalInt> lineOf) {
        this.script = script;
        this.text = text;
        this.migration = migration;
        this.syntax = syntax;
        this.names = names;
        this.lineOf = lineOf;
    }

    @Override
    public void run(Direction direction, Operations op) throws Exception {
        Operations said = new JavaOperations(op, syntax, script.source().name(), names);
        if (direction == Direction.UPGRADE) {
            migration.get().upgrade(said);
        } else {
            migration.get().downgrade(said);
        }
    }

    @Override
    public boolean transactional(Direction direction) {
        return true;
    }

    @Override
    public String checksum() {
        return ScriptChecksum.of(script, text, "", syntax).toString();
    }

    @Override
    public ScriptLocation locate(Throwable failure) {
        return new ScriptLocation(
                Optional.of(script.header().id()), script.source().name(), lineOf.apply(failure), Optional.empty());
    }
}

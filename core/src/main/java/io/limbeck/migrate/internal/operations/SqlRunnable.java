package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.Operations;
import io.limbeck.migrate.error.MissingSectionException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.script.ScriptChecksum;
import io.limbeck.migrate.internal.script.SqlScript;
import io.limbeck.migrate.internal.script.SqlSection;
import io.limbeck.migrate.internal.sql.SplitStatement;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.result.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An SQL script: its section for the database, statement by statement. */
public final class SqlRunnable implements RunnableScript {
    private final SqlScript script;
    private final String text;
    private final Dialect dialect;
    private final List<SplitStatement> statements;
    private int line;

    /**
     * The script, cut into statements for the way that it is to go.
     *
     * @throws io.limbeck.migrate.error.BrokenScriptsException if a quote or comment is not closed
     */
    public SqlRunnable(SqlScript script, Dialect dialect, Direction direction) {
        this.script = script;
        this.text = script.text();
        this.dialect = dialect;
        this.statements = section(direction)
                .map(section ->
                        SqlSplitter.split(dialect.syntax(), script.source().name(), section.in(text), section.line()))
                .orElse(List.of());
    }

    @Override
    public void run(Direction direction, Operations op) {
        line = 0;
        if (section(direction).isEmpty()) {
            throw new MissingSectionException(
                    script.source().name(),
                    direction.toString(),
                    dialect.facts().displayName(),
                    dialect.facts().name(),
                    script.sections().stream().map(SqlSection::marker).toList());
        }
        for (SplitStatement statement : statements) {
            line = statement.line();
            op.execute(statement.text());
        }
    }

    @Override
    public boolean transactional(Direction direction) {
        return section(direction).map(SqlSection::transactional).orElse(true);
    }

    private Optional<SqlSection> section(Direction direction) {
        return script.section(direction, dialect.facts().name());
    }

    @Override
    public String checksum() {
        return ScriptChecksum.of(script, text, dialect.facts().name(), dialect.syntax())
                .toString();
    }

    @Override
    public ScriptLocation locate(Throwable failure) {
        return new ScriptLocation(
                Optional.of(script.header().id()),
                script.source().name(),
                line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
                Optional.empty());
    }
}

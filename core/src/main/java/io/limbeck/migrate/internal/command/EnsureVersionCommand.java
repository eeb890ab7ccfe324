package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.runtime.JdbcSink;
import io.limbeck.migrate.result.VersionTableResult;
import java.util.List;

/** {@code ensure-version}: the version table, and nothing else. */
public final class EnsureVersionCommand {
    private final Project project;

    public EnsureVersionCommand(Project project) {
        this.project = project;
    }

    public VersionTableResult run() {
        boolean made = project.database().write(connection -> {
            if (project.readRows(connection).tableThere()) {
                return false;
            }
            List<SqlWork> work = project.books().tables(false, true);
            JdbcSink sink = new JdbcSink(connection, project.config().statementTimeout(), project.listener());
            sink.begin();
            work.forEach(sink::run);
            sink.commit();
            return true;
        });
        return new VersionTableResult(project.config().versionTable(), made);
    }
}

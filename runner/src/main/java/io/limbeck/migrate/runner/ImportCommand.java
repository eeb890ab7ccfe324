package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import java.nio.file.Path;

final class ImportCommand extends Command implements Action {
    private final Value<String> tool = argument("TOOL", "The tool: alembic.");
    private final Value<String> folder = optionalArgument("DIR", "The folder with alembic.ini; default: this one.");
    private final Value<String> alembic = text(
            "PROGRAM",
            "The Alembic to ask for SQL; none: only translate; default: the one that is installed.",
            "--alembic");

    ImportCommand() {
        super("import", "Writes a script for each revision of another tool, under the same ids.");
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        String wanted = tool.get().orElseThrow();
        if (!wanted.equals("alembic")) {
            throw new UsageException("Cannot import from '" + wanted + "'.", "Use: alembic.");
        }
        Path source = session.workingDirectory().resolve(folder.get().orElse(""));
        return alembic.get()
                .map(program -> migrator.importAlembic(source, program))
                .orElseGet(() -> migrator.importAlembic(source));
    }
}

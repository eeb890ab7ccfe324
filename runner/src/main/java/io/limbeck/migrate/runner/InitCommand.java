package io.limbeck.migrate.runner;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "init", description = "Makes migrate.properties and the folders for scripts; overwrites nothing.")
final class InitCommand implements Action {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where; this folder unless given.")
    Path folder = Path.of("");

    @Override
    public boolean onProject() {
        return false;
    }

    @Override
    public Result run(Session session) {
        return Migrator.init(session.workingDirectory().resolve(folder));
    }
}

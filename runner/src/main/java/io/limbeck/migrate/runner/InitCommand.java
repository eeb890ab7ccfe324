package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;

final class InitCommand extends Command implements Action {
    final Value<String> folder = optionalArgument("DIR", "Where; this folder unless given.");

    InitCommand() {
        super("init", "Makes migrate.properties and the folders for scripts; overwrites nothing.");
    }

    @Override
    public boolean onProject() {
        return false;
    }

    @Override
    public Result run(Session session) {
        return Migrator.init(session.workingDirectory().resolve(folder.get().orElse("")));
    }
}

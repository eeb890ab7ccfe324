package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;

final class InitCommand extends Command implements Action {
    final Value<String> folder = optionalArgument("DIR", "The folder; default: this one.");

    InitCommand() {
        super("init", "Creates migrate.properties and the script folders; never overwrites anything.");
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

package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CompileCommand extends Command implements Action {
    CompileCommand() {
        super("compile", "Compiles every Java script into the cache, for an image that starts fast.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().compile();
    }
}

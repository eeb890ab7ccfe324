package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CompileCommand extends Command implements Action {
    CompileCommand() {
        super("compile", "Compiles all Java scripts into the cache, so that an image starts faster.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().compile();
    }
}

package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;

@Command(name = "compile", description = "Compiles every Java script into the cache, for an image that starts fast.")
final class CompileCommand implements Action {
    @Override
    public Result run(Session session) {
        return session.migrator().compile();
    }
}

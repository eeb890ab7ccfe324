package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

/** Brings the database to head; {@link Runner} then runs the program behind {@code --}. */
final class EntrypointCommand extends Command implements Action {
    static final String NAME = "entrypoint";

    EntrypointCommand() {
        super(NAME, "Upgrades to head, then runs the program behind --: entrypoint -- java -jar app.jar");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().upgrade("head");
    }
}

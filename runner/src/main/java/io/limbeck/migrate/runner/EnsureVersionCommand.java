package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class EnsureVersionCommand extends Command implements Action {
    private final Flag sql = flag("Print the SQL and run nothing.", "--sql");

    EnsureVersionCommand() {
        super("ensure-version", "Makes the version table where it is missing.");
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        return sql.given()
                ? session.migrator().ensureVersionSql()
                : session.migrator().ensureVersion();
    }
}

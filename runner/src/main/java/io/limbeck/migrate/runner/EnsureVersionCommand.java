package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class EnsureVersionCommand extends Command implements Action {
    private final Flag sql = flag("Print the SQL without running it.", "--sql");

    EnsureVersionCommand() {
        super("ensure-version", "Creates the version table if it does not exist.");
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

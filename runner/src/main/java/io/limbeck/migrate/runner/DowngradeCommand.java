package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;

final class DowngradeCommand extends Command implements Action {
    private final Value<String> target = argument(
            "R", "The target: a revision id or prefix, a label, -1 for one step back, or base; from:to with --sql.");
    final RunOptions options = new RunOptions(this);

    DowngradeCommand() {
        super("downgrade", "Reverts all revisions above the target.");
    }

    String target() {
        return target.get().orElseThrow();
    }

    @Override
    public void configure(MigrateConfigBuilder config) {
        options.configure(config);
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        if (options.sql.given()) {
            return migrator.downgradeSql(target());
        }
        return options.plan.given() ? migrator.planDowngrade(target()) : migrator.downgrade(target());
    }
}

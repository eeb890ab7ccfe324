package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;

final class UpgradeCommand extends Command implements Action {
    private final Value<String> target = optionalArgument(
            "R", "How far: head unless given, heads, an id or its beginning, a label, +1; from:to with --sql.");
    final RunOptions options = new RunOptions(this);
    private final Value<String> accepted = text(
            "ID,…",
            "Scripts that were changed after they were applied: accept what they say now, and record it.",
            "--accept-changed");

    UpgradeCommand() {
        super("upgrade", "Applies what is missing up to a revision.");
    }

    String target() {
        return target.get().orElse("head");
    }

    @Override
    public void configure(MigrateConfigBuilder config) {
        options.configure(config);
        config.acceptChanged(RunOptions.list(accepted));
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        if (options.sql.given()) {
            return migrator.upgradeSql(target());
        }
        return options.plan.given() ? migrator.planUpgrade(target()) : migrator.upgrade(target());
    }
}

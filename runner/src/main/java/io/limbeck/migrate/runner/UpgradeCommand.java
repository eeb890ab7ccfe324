package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;

final class UpgradeCommand extends Command implements Action {
    private final Value<String> target = optionalArgument(
            "R", "The target: head (the default), heads, a revision id or prefix, a label, or +1; from:to with --sql.");
    final RunOptions options = new RunOptions(this);
    private final Value<String> accepted = text(
            "ID,…",
            "Accept and record the current content of these scripts, which changed after they were applied.",
            "--accept-changed");

    UpgradeCommand() {
        super("upgrade", "Applies pending revisions, up to the target.");
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

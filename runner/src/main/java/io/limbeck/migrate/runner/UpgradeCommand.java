package io.limbeck.migrate.runner;

import io.limbeck.migrate.MigrateConfigBuilder;
import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "upgrade", description = "Applies what is missing up to a revision.")
final class UpgradeCommand implements Action {
    @Parameters(
            arity = "0..1",
            paramLabel = "R",
            description = "How far: head unless given, heads, an id or its beginning, a label, +1; from:to with --sql.")
    String target = "head";

    @Mixin
    RunOptions options = new RunOptions();

    @Override
    public void configure(MigrateConfigBuilder config) {
        options.configure(config);
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        if (options.sql) {
            return migrator.upgradeSql(target);
        }
        return options.plan ? migrator.planUpgrade(target) : migrator.upgrade(target);
    }
}

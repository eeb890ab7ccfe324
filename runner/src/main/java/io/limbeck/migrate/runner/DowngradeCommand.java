package io.limbeck.migrate.runner;

import io.limbeck.migrate.MigrateConfigBuilder;
import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "downgrade", description = "Undoes what is above a revision.")
final class DowngradeCommand implements Action {
    @Parameters(
            arity = "1",
            paramLabel = "R",
            description =
                    "What stays: an id or its beginning, a label, -1 for one step back, base; from:to with --sql.")
    String target = "";

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
            return migrator.downgradeSql(target);
        }
        return options.plan ? migrator.planDowngrade(target) : migrator.downgrade(target);
    }
}

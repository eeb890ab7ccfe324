package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.List;

final class StampCommand extends Command implements Action {
    final Values revisions =
            arguments("R", "Where the database is from now on: head unless given; from:to with --sql.");
    final Flag purge = flag("Delete all version rows first, also those of unknown revisions.", "--purge");
    final Flag sql = flag("Print the SQL and run nothing.", "--sql");

    StampCommand() {
        super("stamp", "Sets the version rows and runs no script.");
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        List<String> claimed = revisions.or("head");
        return sql.given() ? migrator.stampSql(claimed, purge.given()) : migrator.stamp(claimed, purge.given());
    }
}

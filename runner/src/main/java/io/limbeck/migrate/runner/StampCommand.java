package io.limbeck.migrate.runner;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;

final class StampCommand extends Command implements Action {
    final Values revisions = arguments("R", "Where the database stands from now on.");
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
        return sql.given()
                ? migrator.stampSql(revisions.get(), purge.given())
                : migrator.stamp(revisions.get(), purge.given());
    }
}

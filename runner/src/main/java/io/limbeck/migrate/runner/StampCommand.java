package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.List;

final class StampCommand extends Command implements Action {
    final Values revisions = arguments("R", "The revision to record; default: head; from:to with --sql.");
    final Flag purge = flag("Delete all version rows first, including those of unknown revisions.", "--purge");
    final Flag sql = flag("Print the SQL without running it.", "--sql");

    StampCommand() {
        super("stamp", "Sets the database's revision without running any script.");
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        List<String> claimed = revisions.or("head");
        if (purge.given()) {
            return sql.given() ? migrator.stampPurgedSql(claimed) : migrator.stampPurged(claimed);
        }
        return sql.given() ? migrator.stampSql(claimed) : migrator.stamp(claimed);
    }
}

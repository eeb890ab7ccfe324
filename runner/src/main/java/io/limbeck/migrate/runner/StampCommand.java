package io.limbeck.migrate.runner;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "stamp", description = "Sets the version rows and runs no script.")
final class StampCommand implements Action {
    @Parameters(arity = "1..*", paramLabel = "R", description = "Where the database stands from now on.")
    List<String> revisions = new ArrayList<>();

    @Option(names = "--purge", description = "Delete all version rows first, also those of unknown revisions.")
    boolean purge;

    @Option(names = "--sql", description = "Print the SQL and run nothing.")
    boolean sql;

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        return sql ? migrator.stampSql(revisions, purge) : migrator.stamp(revisions, purge);
    }
}

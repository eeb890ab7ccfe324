package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class ValidateCommand extends Command implements Action {
    private final Value<Integer> heads = number("N", "The expected number of heads; default: 1.", "--heads");
    private final Flag applied =
            flag("Also check against the database's history that no applied script has changed.", "--applied");

    ValidateCommand() {
        super(
                "validate",
                "Parses and compiles every script and checks the graph, without a database; use it as a merge gate.");
    }

    int heads() {
        return heads.get().orElse(1);
    }

    @Override
    public Result run(Session session) {
        return applied.given()
                ? session.migrator().validateWithHistory(heads())
                : session.migrator().validate(heads());
    }
}

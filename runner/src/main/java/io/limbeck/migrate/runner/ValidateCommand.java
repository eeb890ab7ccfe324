package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class ValidateCommand extends Command implements Action {
    private final Value<Integer> heads = number("N", "How many heads there must be; one unless given.", "--heads");
    private final Flag applied = flag(
            "Hold the applied scripts against the history of the database, too: none may have changed.", "--applied");

    ValidateCommand() {
        super(
                "validate",
                "Reads and compiles every script and checks the graph, without a database: a gate for merges.");
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

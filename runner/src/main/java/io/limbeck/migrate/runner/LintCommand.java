package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class LintCommand extends Command implements Action {
    private final Value<String> range = optionalArgument(
            "R",
            "Which steps: A:B for those that lead from A to B; either may be missing, or be current. All unless given.");

    LintCommand() {
        super("lint", "Says which steps lose data, lock a table for long or break running programs.");
    }

    String range() {
        return range.get().orElse(":");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().lint(range());
    }
}

package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class LintCommand extends Command implements Action {
    private final Value<String> range = optionalArgument(
            "R", "A:B checks the steps from A to B; either may be omitted, or be current. Default: all steps.");

    LintCommand() {
        super("lint", "Reports steps that lose data, lock a table for long or break running programs.");
    }

    String range() {
        return range.get().orElse(":");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().lint(range());
    }
}

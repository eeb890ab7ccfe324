package io.limbeck.migrate.runner;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import java.util.Optional;

final class WaitCommand extends Command implements Action {
    private final Value<Awaited> awaited = word(
            Awaited.class,
            "WHAT",
            "head: wait until the database is at head; exit with 3 if it is not in time.",
            "--for");
    private final Value<String> timeout =
            text("D", "How long to wait, such as 90s or 5m; default: connect.timeout, or else 60s.", "--timeout");

    WaitCommand() {
        super(
                "wait",
                "Waits until the database answers, or is at head; for processes that start before the migration is done.");
    }

    /** What to wait for besides an answer. */
    enum Awaited {
        HEAD
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void configure(MigrateConfigBuilder config) {
        Optional<String> duration = timeout.get();
        if (duration.isPresent()) {
            config.override(ConfigKey.CONNECT_TIMEOUT.key(), duration.get(), "--timeout");
        }
    }

    @Override
    public Result run(Session session) {
        return awaited.get().isPresent()
                ? session.migrator().awaitHead()
                : session.migrator().awaitDatabase();
    }
}

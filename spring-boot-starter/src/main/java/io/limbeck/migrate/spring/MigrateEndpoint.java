package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/migrate}: the current revisions, the heads, what is pending, and the history. */
@Endpoint(id = "migrate")
public final class MigrateEndpoint {
    private final Migrator migrator;

    /** An endpoint that asks {@code migrator}. */
    public MigrateEndpoint(Migrator migrator) {
        this.migrator = migrator;
    }

    /** Reads the database and the scripts. */
    @ReadOperation
    public Map<String, Object> migrate() {
        return MigrateStatus.full(migrator);
    }
}

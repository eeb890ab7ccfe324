package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Disabled;

@Disabled("fails for some pairs: the key of a numbered column changes while a foreign key of its table needs it")
final class MariadbSchemaDiffTest extends SchemaDiffContract implements OnMariadb {
    @Override
    protected int pairs() {
        return 100;
    }
}

package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Disabled;

@Disabled("fails for some pairs: a primary key goes while a foreign key uses its index")
final class H2SchemaDiffTest extends SchemaDiffContract implements OnH2 {
    @Override
    protected int pairs() {
        return 100;
    }
}

package io.limbeck.migrate.testkit;

import java.util.List;

final class H2SqlScriptsTest extends SqlScriptsContract implements OnH2 {
    @Override
    protected List<String> switches() {
        return List.of("SET AUTOCOMMIT ON", "set autocommit true");
    }
}

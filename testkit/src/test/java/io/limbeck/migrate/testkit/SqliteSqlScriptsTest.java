package io.limbeck.migrate.testkit;

import java.util.List;

final class SqliteSqlScriptsTest extends SqlScriptsContract implements OnSqlite {
    @Override
    protected List<String> outsideOnly() {
        return List.of("VACUUM");
    }

    @Override
    protected List<String> switches() {
        return List.of("PRAGMA foreign_keys = OFF", "pragma main.foreign_keys(1)");
    }
}

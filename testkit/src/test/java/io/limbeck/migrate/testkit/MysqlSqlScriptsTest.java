package io.limbeck.migrate.testkit;

import java.util.List;

final class MysqlSqlScriptsTest extends SqlScriptsContract implements OnMysql {
    @Override
    protected List<String> switches() {
        return List.of("SET autocommit = 1", "set @@session.autocommit = 0", "SET sql_mode = '', autocommit = 1");
    }
}

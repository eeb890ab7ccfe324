package io.limbeck.migrate.testkit;

final class MariadbOperationSqlTest extends OperationSqlContract implements OnMariadb {}

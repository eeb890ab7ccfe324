package io.limbeck.migrate.testkit;

final class MariadbColumnOrderTest extends ColumnOrderContract implements OnMariadb {}

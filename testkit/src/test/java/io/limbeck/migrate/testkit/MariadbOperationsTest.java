package io.limbeck.migrate.testkit;

final class MariadbOperationsTest extends OperationsContract implements OnMariadb {}

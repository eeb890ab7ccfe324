package io.limbeck.migrate.testkit;

final class H2OperationSqlTest extends OperationSqlContract implements OnH2 {}

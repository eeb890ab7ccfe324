package io.limbeck.migrate.testkit;

final class H2ColumnOrderTest extends ColumnOrderContract implements OnH2 {}

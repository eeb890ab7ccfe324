package io.limbeck.migrate.testkit;

final class H2RowsTest extends RowsContract implements OnH2 {}

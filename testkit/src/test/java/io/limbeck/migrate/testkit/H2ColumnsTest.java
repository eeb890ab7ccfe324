package io.limbeck.migrate.testkit;

final class H2ColumnsTest extends ColumnsContract implements OnH2 {}

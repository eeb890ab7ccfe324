package io.limbeck.migrate.testkit;

final class H2ManyTablesTest extends ManyTablesContract implements OnH2 {}

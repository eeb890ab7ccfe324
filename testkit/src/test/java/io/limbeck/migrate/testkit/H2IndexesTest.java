package io.limbeck.migrate.testkit;

final class H2IndexesTest extends IndexesContract implements OnH2 {}

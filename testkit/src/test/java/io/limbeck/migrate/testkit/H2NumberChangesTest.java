package io.limbeck.migrate.testkit;

final class H2NumberChangesTest extends NumberChangesContract implements OnH2 {}

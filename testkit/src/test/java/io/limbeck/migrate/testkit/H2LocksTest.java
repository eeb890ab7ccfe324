package io.limbeck.migrate.testkit;

final class H2LocksTest extends LocksContract implements OnH2 {}

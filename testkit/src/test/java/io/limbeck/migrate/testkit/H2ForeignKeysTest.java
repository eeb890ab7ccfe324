package io.limbeck.migrate.testkit;

final class H2ForeignKeysTest extends ForeignKeysContract implements OnH2 {}

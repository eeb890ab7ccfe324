package io.limbeck.migrate.testkit;

final class H2SchemaDiffTest extends SchemaDiffContract implements OnH2InMemory {}

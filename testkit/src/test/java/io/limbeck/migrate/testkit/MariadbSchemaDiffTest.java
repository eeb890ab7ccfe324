package io.limbeck.migrate.testkit;

final class MariadbSchemaDiffTest extends SchemaDiffContract implements OnMariadb {}

package io.limbeck.migrate.testkit;

final class MariadbForeignKeysTest extends ForeignKeysContract implements OnMariadb {}

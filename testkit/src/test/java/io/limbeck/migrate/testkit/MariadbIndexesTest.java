package io.limbeck.migrate.testkit;

final class MariadbIndexesTest extends IndexesContract implements OnMariadb {}

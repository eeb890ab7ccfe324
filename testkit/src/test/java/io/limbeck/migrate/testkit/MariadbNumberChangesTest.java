package io.limbeck.migrate.testkit;

final class MariadbNumberChangesTest extends NumberChangesContract implements OnMariadb {}

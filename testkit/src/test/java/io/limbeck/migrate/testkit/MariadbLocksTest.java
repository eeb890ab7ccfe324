package io.limbeck.migrate.testkit;

final class MariadbLocksTest extends LocksContract implements OnMariadb {}

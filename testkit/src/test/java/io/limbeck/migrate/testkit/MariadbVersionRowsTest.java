package io.limbeck.migrate.testkit;

final class MariadbVersionRowsTest extends VersionRowsContract implements OnMariadb {}

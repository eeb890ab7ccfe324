package io.limbeck.migrate.testkit;

final class MariadbRowsTest extends RowsContract implements OnMariadb {}

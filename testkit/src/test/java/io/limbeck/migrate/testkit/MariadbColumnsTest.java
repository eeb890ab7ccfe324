package io.limbeck.migrate.testkit;

final class MariadbColumnsTest extends ColumnsContract implements OnMariadb {}

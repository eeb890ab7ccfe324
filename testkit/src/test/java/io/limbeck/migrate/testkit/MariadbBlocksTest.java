package io.limbeck.migrate.testkit;

final class MariadbBlocksTest extends BlocksContract implements OnMariadb {}

package io.limbeck.migrate.testkit;

final class MariadbDoubtsTest extends DoubtsContract implements OnMariadb {}

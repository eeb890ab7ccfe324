package io.limbeck.migrate.testkit;

final class MariadbServersTest extends ServersContract implements OnMariadb {}

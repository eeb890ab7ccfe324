package io.limbeck.migrate.testkit;

final class MariadbOfflineTest extends OfflineContract implements OnMariadb {}

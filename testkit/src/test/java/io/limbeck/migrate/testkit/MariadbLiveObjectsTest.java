package io.limbeck.migrate.testkit;

final class MariadbLiveObjectsTest extends LiveObjectsContract implements OnMariadb {}

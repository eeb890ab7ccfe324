package io.limbeck.migrate.testkit;

final class MariadbTypesTest extends TypesContract implements OnMariadb {}

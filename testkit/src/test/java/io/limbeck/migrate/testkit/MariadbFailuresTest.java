package io.limbeck.migrate.testkit;

final class MariadbFailuresTest extends FailuresContract implements OnMariadb {}

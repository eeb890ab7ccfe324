package io.limbeck.migrate.testkit;

final class MariadbNamesTest extends NamesContract implements OnMariadb {}

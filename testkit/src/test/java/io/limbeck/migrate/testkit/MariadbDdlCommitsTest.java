package io.limbeck.migrate.testkit;

final class MariadbDdlCommitsTest extends DdlCommitsContract implements OnMariadb {}

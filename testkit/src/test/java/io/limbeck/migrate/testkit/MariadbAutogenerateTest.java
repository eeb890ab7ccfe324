package io.limbeck.migrate.testkit;

final class MariadbAutogenerateTest extends AutogenerateContract implements OnMariadb {}

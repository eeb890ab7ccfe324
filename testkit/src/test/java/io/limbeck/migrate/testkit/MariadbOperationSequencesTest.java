package io.limbeck.migrate.testkit;

final class MariadbOperationSequencesTest extends OperationSequencesContract implements OnMariadb {}

package io.limbeck.migrate.testkit;

final class MariadbTransactionModesTest extends TransactionModesContract implements OnMariadb {}

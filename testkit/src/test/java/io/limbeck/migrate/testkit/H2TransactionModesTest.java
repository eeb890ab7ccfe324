package io.limbeck.migrate.testkit;

final class H2TransactionModesTest extends TransactionModesContract implements OnH2 {}

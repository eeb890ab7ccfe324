package io.limbeck.migrate.testkit;

final class H2OperationsTest extends OperationsContract implements OnH2 {}

package io.limbeck.migrate.testkit;

final class H2AutogenerateMatrixTest extends AutogenerateMatrixContract implements OnH2 {}

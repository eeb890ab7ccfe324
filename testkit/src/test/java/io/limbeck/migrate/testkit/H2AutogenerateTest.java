package io.limbeck.migrate.testkit;

final class H2AutogenerateTest extends AutogenerateContract implements OnH2 {}

package io.limbeck.migrate.testkit;

final class H2FailuresTest extends FailuresContract implements OnH2 {}

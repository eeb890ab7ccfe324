package io.limbeck.migrate.testkit;

final class H2NamesTest extends NamesContract implements OnH2 {}

package io.limbeck.migrate.testkit;

final class H2DdlCommitsTest extends DdlCommitsContract implements OnH2 {}

package io.limbeck.migrate.testkit;

final class H2VersionRowsTest extends VersionRowsContract implements OnH2 {}

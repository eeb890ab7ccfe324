package io.limbeck.migrate.testkit;

final class H2TypesTest extends TypesContract implements OnH2 {}

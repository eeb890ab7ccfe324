package io.limbeck.migrate.testkit;

final class H2LiveObjectsTest extends LiveObjectsContract implements OnH2 {}

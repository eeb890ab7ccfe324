package io.limbeck.migrate.testkit;

final class H2BlocksTest extends BlocksContract implements OnH2 {}

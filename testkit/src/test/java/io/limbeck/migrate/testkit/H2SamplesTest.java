package io.limbeck.migrate.testkit;

final class H2SamplesTest extends SamplesContract implements OnH2 {}

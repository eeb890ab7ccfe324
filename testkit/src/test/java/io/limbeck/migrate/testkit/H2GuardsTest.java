package io.limbeck.migrate.testkit;

final class H2GuardsTest extends GuardsContract implements OnH2 {}

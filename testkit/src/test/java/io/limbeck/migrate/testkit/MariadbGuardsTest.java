package io.limbeck.migrate.testkit;

final class MariadbGuardsTest extends GuardsContract implements OnMariadb {}

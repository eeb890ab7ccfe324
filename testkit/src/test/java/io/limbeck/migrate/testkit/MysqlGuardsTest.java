package io.limbeck.migrate.testkit;

final class MysqlGuardsTest extends GuardsContract implements OnMysql {}

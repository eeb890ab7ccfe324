package io.limbeck.migrate.testkit;

final class MysqlUnchangedModelsTest extends UnchangedModelsContract implements OnMysql {}

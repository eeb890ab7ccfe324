package io.limbeck.migrate.testkit;

final class MysqlLiveObjectsTest extends LiveObjectsContract implements OnMysql {}

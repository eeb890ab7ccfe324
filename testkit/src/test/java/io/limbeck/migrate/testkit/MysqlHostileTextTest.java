package io.limbeck.migrate.testkit;

class MysqlHostileTextTest extends HostileTextContract implements OnMysql {}

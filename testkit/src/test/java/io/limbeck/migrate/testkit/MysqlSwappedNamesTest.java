package io.limbeck.migrate.testkit;

class MysqlSwappedNamesTest extends SwappedNamesContract implements OnMysql {}

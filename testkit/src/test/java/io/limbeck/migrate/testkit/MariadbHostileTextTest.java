package io.limbeck.migrate.testkit;

class MariadbHostileTextTest extends HostileTextContract implements OnMariadb {}

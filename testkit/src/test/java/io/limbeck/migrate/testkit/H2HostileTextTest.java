package io.limbeck.migrate.testkit;

class H2HostileTextTest extends HostileTextContract implements OnH2 {}

package io.limbeck.migrate.testkit;

final class MariadbMemoryTest extends MemoryContract implements OnMariadb {}

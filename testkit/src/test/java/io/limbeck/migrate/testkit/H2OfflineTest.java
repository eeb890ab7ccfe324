package io.limbeck.migrate.testkit;

final class H2OfflineTest extends OfflineContract implements OnH2 {}

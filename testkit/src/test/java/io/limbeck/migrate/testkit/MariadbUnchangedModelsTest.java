package io.limbeck.migrate.testkit;

final class MariadbUnchangedModelsTest extends UnchangedModelsContract implements OnMariadb {}

package io.limbeck.migrate.testkit;

final class H2UnchangedModelsTest extends UnchangedModelsContract implements OnH2 {}

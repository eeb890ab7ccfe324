package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnH2;

class H2CheckTest extends CheckContract implements OnH2 {}

package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnMariadb;

class MariadbCheckTest extends CheckContract implements OnMariadb {}

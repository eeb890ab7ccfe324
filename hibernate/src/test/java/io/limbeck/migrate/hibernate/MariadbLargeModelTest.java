package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnMariadb;

final class MariadbLargeModelTest extends LargeModelContract implements OnMariadb {}

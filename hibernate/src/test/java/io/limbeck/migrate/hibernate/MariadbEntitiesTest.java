package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnMariadb;

final class MariadbEntitiesTest extends EntitiesContract implements OnMariadb {}

package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.OnH2;

final class H2EntitiesTest extends EntitiesContract implements OnH2 {}

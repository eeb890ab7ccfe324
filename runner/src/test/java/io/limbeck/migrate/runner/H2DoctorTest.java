package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnH2;

class H2DoctorTest extends DoctorContract implements OnH2 {}

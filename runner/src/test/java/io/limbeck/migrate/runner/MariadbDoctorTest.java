package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnMariadb;

class MariadbDoctorTest extends DoctorContract implements OnMariadb {}

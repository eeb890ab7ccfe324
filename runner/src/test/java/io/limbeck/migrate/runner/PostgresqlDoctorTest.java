package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnPostgresql;

class PostgresqlDoctorTest extends DoctorContract implements OnPostgresql {}

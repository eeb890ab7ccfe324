package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnSqlite;

class SqliteDoctorTest extends DoctorContract implements OnSqlite {}

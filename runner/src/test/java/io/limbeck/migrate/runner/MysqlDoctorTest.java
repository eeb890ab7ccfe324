package io.limbeck.migrate.runner;

import io.limbeck.migrate.testkit.OnMysql;

class MysqlDoctorTest extends DoctorContract implements OnMysql {}

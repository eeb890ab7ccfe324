package io.limbeck.migrate.testkit;

class PostgresqlSwappedNamesTest extends SwappedNamesContract implements OnPostgresql {}

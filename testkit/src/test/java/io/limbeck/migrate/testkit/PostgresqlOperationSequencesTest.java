package io.limbeck.migrate.testkit;

final class PostgresqlOperationSequencesTest extends OperationSequencesContract implements OnPostgresql {}

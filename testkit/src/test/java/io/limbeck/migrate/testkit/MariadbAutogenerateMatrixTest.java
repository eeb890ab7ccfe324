package io.limbeck.migrate.testkit;

final class MariadbAutogenerateMatrixTest extends AutogenerateMatrixContract implements OnMariadb {}

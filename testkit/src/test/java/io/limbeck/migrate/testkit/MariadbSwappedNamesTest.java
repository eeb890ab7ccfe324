package io.limbeck.migrate.testkit;

class MariadbSwappedNamesTest extends SwappedNamesContract implements OnMariadb {}

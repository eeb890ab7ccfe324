package io.limbeck.migrate.testkit;

class H2SwappedNamesTest extends SwappedNamesContract implements OnH2 {}

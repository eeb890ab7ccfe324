package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Disabled;

@Disabled("H2 keeps an index that a foreign key uses, which the random sequences do not know yet")
final class H2OperationSequencesTest extends OperationSequencesContract implements OnH2 {}

package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Disabled;

@Disabled("MariaDB takes no CHECK on an AUTO_INCREMENT column, which the random sequences do not know yet")
final class MariadbOperationSequencesTest extends OperationSequencesContract implements OnMariadb {}

package io.limbeck.migrate.testkit;

import java.util.Set;

class MariadbSamplesTest extends SamplesContract implements OnMariadb {
    /** It knows no collation C, and numbers one column of a table. */
    @Override
    protected Set<String> notOnTheseTables() {
        return Set.of("alter-column-collation", "alter-column-add-identity");
    }
}

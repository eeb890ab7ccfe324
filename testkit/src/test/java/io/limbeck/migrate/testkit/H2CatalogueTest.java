package io.limbeck.migrate.testkit;

import java.util.List;

final class H2CatalogueTest extends CatalogueContract implements OnH2 {
    @Override
    protected List<String> schemas() {
        return db().rows("SELECT schema_name FROM information_schema.schemata ORDER BY 1").stream()
                .map(row -> "" + row.get(0))
                .toList();
    }
}

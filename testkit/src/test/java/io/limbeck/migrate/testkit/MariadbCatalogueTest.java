package io.limbeck.migrate.testkit;

import java.util.List;

final class MariadbCatalogueTest extends CatalogueContract implements OnMariadb {
    @Override
    protected List<String> schemas() {
        return db().rows("SELECT schema_name FROM information_schema.schemata ORDER BY 1").stream()
                .map(row -> "" + row.get(0))
                .toList();
    }
}

package io.limbeck.migrate.testkit;

import java.util.List;

final class PostgresqlCatalogueTest extends CatalogueContract implements OnPostgresql {
    @Override
    protected List<String> schemas() {
        return db().rows("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_t%' ORDER BY 1").stream()
                .map(row -> "" + row.get(0))
                .toList();
    }
}

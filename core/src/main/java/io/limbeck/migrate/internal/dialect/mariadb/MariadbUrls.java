package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;

/** MariaDB: what a JDBC URL of the product leads to. */
final class MariadbUrls implements DatabaseUrls {
    @Override
    public boolean exists(String jdbcUrl) {
        return true;
    }
}

package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.OperationCompiler;
import io.limbeck.migrate.internal.dialect.ddl.DdlCompiler;
import io.limbeck.migrate.internal.dialect.mariadb.MariadbChoice;
import io.limbeck.migrate.internal.dialect.mariadb.MariadbDialect;
import io.limbeck.migrate.internal.dialect.mariadb.MariadbStorage;
import io.limbeck.migrate.model.ServerVersion;
import java.util.List;

/** MySQL through {@code com.mysql:mysql-connector-j}, or MariaDB's driver. */
public final class MysqlDialect extends MariadbDialect {
    public MysqlDialect() {
        super(
                facts("mysql", "MySQL", List.of(), "com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j"),
                new ServerVersion("MySQL", "8.4.0", 8, 4), // the first that enforces CHECK is 8.0.16
                "mysqldump --no-tablespaces --set-gtid-purged=OFF");
    }

    @Override
    protected boolean isVersionOfProduct(String version) {
        return !super.isVersionOfProduct(version);
    }

    @Override
    public OperationCompiler compiler() {
        return new DdlCompiler(MysqlDdl::of, new MariadbChoice(false));
    }

    @Override
    protected MariadbStorage storage() {
        return new MysqlStorage();
    }
}

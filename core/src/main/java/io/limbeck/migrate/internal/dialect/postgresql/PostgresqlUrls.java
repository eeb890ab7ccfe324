package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.JdbcUrl;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import io.limbeck.migrate.internal.setting.ServerUrl;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL: what a JDBC URL of the product leads to. */
final class PostgresqlUrls implements DatabaseUrls {
    /** Names of the C library, and what the JDBC driver calls the same. */
    private static final Map<String, String> RENAMED = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding");

    @Override
    public String examples() {
        return "postgresql://user:password@host:5432/menu, jdbc:postgresql://host:5432/menu";
    }

    @Override
    public ParsedUrl spelled(String rest, Path base) throws BadValue {
        return ServerUrl.parse("postgresql", "postgresql", rest, parameters -> {
            for (String name : parameters.names()) {
                String renamed = RENAMED.get(name);
                if (renamed != null) {
                    parameters.put(renamed, parameters.take(name).orElse(""));
                }
            }
        });
    }

    @Override
    public ParsedUrl jdbc(String rest, Path base) throws BadValue {
        return JdbcUrl.ofServer("postgresql", rest);
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return true;
    }
}

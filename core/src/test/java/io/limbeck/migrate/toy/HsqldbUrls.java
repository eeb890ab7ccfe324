package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.internal.setting.BadValue;
import io.limbeck.migrate.internal.setting.JdbcUrl;
import io.limbeck.migrate.internal.setting.ParsedUrl;
import java.nio.file.Path;

/** {@code jdbc:hsqldb:mem:name} and {@code jdbc:hsqldb:file:path}. */
final class HsqldbUrls implements DatabaseUrls {
    @Override
    public String examples() {
        return "jdbc:hsqldb:mem:menu";
    }

    @Override
    public ParsedUrl spelled(String rest, Path base) throws BadValue {
        throw new BadValue("HSQLDB has no URLs other than those of JDBC.", "Write " + examples());
    }

    @Override
    public ParsedUrl jdbc(String rest, Path base) throws BadValue {
        return JdbcUrl.withSemicolons("hsqldb", rest);
    }

    @Override
    public boolean exists(String jdbcUrl) {
        return true;
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return jdbcUrl.contains(":mem:");
    }
}

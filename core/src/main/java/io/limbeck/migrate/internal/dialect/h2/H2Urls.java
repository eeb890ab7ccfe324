package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.DatabaseUrls;
import io.limbeck.migrate.schema.NameCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** H2: what a JDBC URL of the product leads to. */
final class H2Urls implements DatabaseUrls {
    @Override
    public boolean exists(String jdbcUrl) {
        return H2Url.file(jdbcUrl)
                .map(path -> Files.exists(Path.of(path + ".mv.db")))
                .orElse(true);
    }

    @Override
    public boolean isInMemory(String jdbcUrl) {
        return H2Url.place(jdbcUrl).startsWith("mem:");
    }

    @Override
    public Optional<NameCase> unquotedNames(String jdbcUrl) {
        return Optional.of(H2Url.unquotedNames(jdbcUrl));
    }
}

package io.limbeck.migrate.bench;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A project of a single revision. */
final class OneRevision {
    private OneRevision() {}

    /**
     * Writes it.
     *
     * @param migrations the folder for the script; one that was used for it before spares its compilation
     * @param upgrade what it does, in Java
     */
    static Migrator migrator(Path migrations, String url, String upgrade) throws IOException {
        Files.writeString(
                Files.createDirectories(migrations.resolve("versions")).resolve("Only.java"),
                """
                import static io.limbeck.migrate.schema.Constraints.*;
                import static io.limbeck.migrate.schema.Types.*;
                import io.limbeck.migrate.*;

                /** bench */
                @Revision(id = "a1")
                class Only implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """
                        .formatted(upgrade));
        return Migrator.open(MigrateConfig.builder()
                .workingDirectory(migrations)
                .environmentVariables(Map.of())
                .override("migrations", migrations.toString(), "bench")
                .override("url", url, "bench")
                .build());
    }
}

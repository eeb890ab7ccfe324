package io.limbeck.migrate.it.container;

import io.limbeck.migrate.testkit.PostgresqlTestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.codehaus.plexus.util.FileUtils;

/**
 * PostgreSQL's image, or what stands in for it on an engine without a registry: the server that the other tests run, told by the
 * same variables which user and database to make.
 */
final class PostgresImage {
    private static final String OFFICIAL = "postgres:17";
    private static final String STAND_IN = "migrate-test/postgres";

    private static final String START =
            """
            #!/bin/sh
            set -e
            bin=/postgres/bin
            data=/var/lib/postgresql/data/pgdata
            if [ ! -d $data ]; then
                $bin/initdb --no-sync -D $data -U "$POSTGRES_USER" --pwfile="$POSTGRES_PASSWORD_FILE" -A scram-sha-256 >/dev/null
                echo "host all all all scram-sha-256" >>$data/pg_hba.conf
                echo "CREATE DATABASE $POSTGRES_DB" | $bin/postgres --single -D $data postgres >/dev/null
            fi
            exec $bin/postgres -D $data -c listen_addresses='*' -c unix_socket_directories=/tmp
            """;

    private PostgresImage() {}

    /** The name of the image; {@code folder} is what it may be built from. */
    static String ready(Path folder) throws IOException {
        if (!Engine.IS_BARE) {
            return OFFICIAL;
        }
        build(folder);
        return STAND_IN;
    }

    private static void build(Path folder) throws IOException {
        try (PostgresqlTestDatabase running = new PostgresqlTestDatabase()) {
            Path programs = Path.of(running.texts("SELECT setting FROM pg_config WHERE name = 'BINDIR'")
                            .get(0))
                    .getParent();
            FileUtils.copyDirectoryStructure(
                    programs.toFile(), folder.resolve("postgres").toFile());
        }
        Path start = Files.writeString(folder.resolve("start"), START);
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                folder.resolve("Dockerfile"),
                """
                FROM %s
                RUN useradd postgres && mkdir -p /var/lib/postgresql/data && chown postgres /var/lib/postgresql/data
                COPY postgres /postgres
                COPY start /
                USER postgres
                CMD ["/start"]
                """
                        .formatted(Engine.BASE));
        Engine.run(folder, Image.BUILDER, List.of("docker", "build", "--network=host", "-t", STAND_IN, "."))
                .succeeds();
    }
}

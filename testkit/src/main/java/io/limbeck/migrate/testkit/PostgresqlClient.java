package io.limbeck.migrate.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs, no older than the server, since {@code pg_dump} refuses a newer one: those of Debian's packages as {@code
 * .ci/postgresql} unpacks them, or the machine's where they are new enough.
 */
final class PostgresqlClient {
    private static final String HOME = "MIGRATE_TEST_POSTGRESQL_CLIENT_HOME";
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");

    private final TestDatabase database;
    private final Optional<UnpackedPackages> packages;

    private PostgresqlClient(TestDatabase database, Optional<UnpackedPackages> packages) {
        this.database = database;
        this.packages = packages;
    }

    /** For a test's database; a machine without such programs skips the test, or fails it ({@link Need}). */
    static PostgresqlClient of(TestDatabase database) {
        if (System.getenv(HOME) != null) {
            return new PostgresqlClient(database, Optional.of(UnpackedPackages.of(HOME)));
        }
        long server = database.number("SELECT current_setting('server_version_num')::integer / 10000");
        Matcher client = MAJOR.matcher(Client.of("pg_dump", "--version").read(""));
        Need.of("clients")
                .met(
                        client.find() && Long.parseLong(client.group(1)) >= server,
                        "pg_dump is older than the server, and " + HOME + " names no folder of packages.");
        return new PostgresqlClient(database, Optional.empty());
    }

    /** Starts a program. */
    List<String> command(String program, String... arguments) {
        return packages.map(unpacked -> {
                    String folder = unpacked.onlyOneIn("usr/lib/postgresql") + "/bin/";
                    return unpacked.command(folder + program, List.of(arguments));
                })
                .orElseGet(() ->
                        Stream.concat(Stream.of(program), Stream.of(arguments)).toList());
    }

    /** The database as {@code pg_dump} writes it. */
    String dump(String... options) {
        return on("pg_dump", options).read("");
    }

    /** Loads what {@code pg_dump} wrote, and stops at the first error. */
    void load(String dump) {
        on("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1").read(dump);
    }

    /** A program with options of its own, connected to the database. */
    Client on(String program, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--dbname=" + database.url().substring("jdbc:".length());
        return Client.unpacked(command(program, all));
    }
}

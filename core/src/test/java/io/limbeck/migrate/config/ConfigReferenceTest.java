package io.limbeck.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/configuration.md} to the list of keys; {@code -Dgolden.update} writes it anew. */
class ConfigReferenceTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs/reference/configuration.md");

    private static final String HEAD =
            """
            # Configuration

            <!-- Generated from ConfigKey by ConfigReferenceTest; `mvn -pl core test -Dtest=ConfigReferenceTest -Dgolden.update` updates it. -->

            Settings come from `migrate.properties` in the working directory, or from the file given with `-c FILE`. The file uses UTF-8
            and the syntax of Java properties files. Without a file, the defaults apply.

            ## Precedence

            From highest to lowest:

            1. the command line (`--url`, `--migrations` and the like); in Maven, `-Dmigrate.<key>` and the plugin's configuration; in
               the Java API, `override(…)`;
            2. the environment: `MIGRATE_<KEY>` with dots as `_`, or `MIGRATE_<KEY>_FILE` for the content of a file (a secret mounted
               into a container; one trailing line end is removed). Setting both is an error. An empty variable counts as not set;
            3. with `-n NAME`, the file's keys with that prefix: `prod.url` before `url`;
            4. the file's other keys;
            5. the default.

            If no `url` is set anywhere, `DATABASE_URL` is used. A user name or password in a `url` overrides the keys `username` and
            `password` if the `url` comes from a source of higher precedence. `MIGRATE_CONFIG`, `MIGRATE_MODE` and `MIGRATE_LOG` are not
            keys of the file, see below. Any other variable that starts with `MIGRATE_` is ignored with a warning; an unknown key in the
            file or on the command line is an error.

            A configuration file may have up to 1 MiB, a `url` up to 8,192 characters, and `${…}` may be nested up to 20 levels deep.

            ## Variables that are not settings

            - `MIGRATE_CONFIG`: the configuration file, unless the command line names one.
            - `MIGRATE_MODE`: what `entrypoint` may do. `prod`, the default, applies existing scripts. `dev` also writes a script if the
              model has changed since, and applies it. `dev` is refused with exit code 2 if something indicates production: `-n prod`, or
              `prod` or `production` in `SPRING_PROFILES_ACTIVE`, `QUARKUS_PROFILE`, `MICRONAUT_ENVIRONMENTS` or `APP_ENV`.
            - `MIGRATE_LOG`: `lines` (the default) or `json`. With `json`, each line on standard error is a JSON object with `time`,
              `level`, `event` and `message`. A step also has `direction`, `revision`, `from`, `to` and `millis`; a failure has `kind`,
              `exitCode`, `why`, `remedy`, `databaseState` and its location. `entrypoint` then prints its result as with `--json`.

            ## Values

            - In the file, `${NAME}` inserts an environment variable, `${NAME:default}` falls back to a default if it is not set, and
              `$${` is a literal `${`. Only values that are used are resolved, so `prod.password=${PROD_PASSWORD}` does not affect other
              environments.
            - Relative paths in the file are relative to the file's folder; on the command line and in the environment, to the working
              directory. The same goes for the file in a SQLite or H2 URL.
            - An empty key (`version.schema=`) counts as not set, but is an error for a key with a default.
            - Write a backslash twice (`\\\\`); paths accept `/` on every system.

            ## Database URLs

            | form | meaning |
            | --- | --- |
            | `sqlite:///menu.db` | a file, with a path relative to where the URL is written |
            | `sqlite:////app/data/menu.db` | a file, with an absolute path |
            | `sqlite://` | an in-memory database |
            | `postgresql://user:password@host:5432/menu?sslmode=require`, `postgres://…` | `jdbc:postgresql://host:5432/menu?sslmode=require` |
            | `mysql://user:password@host:3306/menu`, `mariadb://…` | `jdbc:mariadb://host:3306/menu` |
            | `jdbc:…` | the JDBC URL as it is |

            The driver in `postgresql+psycopg2://`, `mysql+pymysql://`, `sqlite+pysqlite://` does not matter. User and password are
            taken out of the URL; the keys `username` and `password` override them. In a URL, write `%40` for `@`, `%3A` for `:`,
            `%2F` for `/` and `%25` for `%` in a password, or set the key `password` instead. A MySQL server accepts a password only over an
            encrypted connection, `mysql://…/menu?sslMode=trust`, or with `allowPublicKeyRetrieval=true` in a private network.

            ## Keys

            """;

    @Test
    void referencePageMatchesTheKeys() throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("stale: run mvn -pl core test -Dtest=ConfigReferenceTest -Dgolden.update")
                .isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| key | variable | default | value | |\n| --- | --- | --- | --- | --- |\n");
        for (ConfigKey key : ConfigKey.values()) {
            String star = key.isFamily() ? "*" : "";
            page.append("| `").append(key.key()).append(star);
            page.append("` | `").append(key.variable()).append(star);
            page.append("` | ")
                    .append(key.defaultValue().map(text -> "`" + text + "`").orElse("none"));
            page.append(" | ").append(key.kind().allowed());
            page.append(" | ").append(key.doc()).append(" |\n");
        }
        page.append(
                        "\nA variable for a family of keys has no dots: `MIGRATE_COMPARE_COMMENTS` sets `compare.comments`, and")
                .append(
                        "\n`MIGRATE_MODEL_HIBERNATE_PHYSICAL_NAMING_STRATEGY` sets `model.hibernate.physical_naming_strategy`.")
                .append(
                        "\nIf a dotted key that matches the variable is set elsewhere, the variable overrides that key.\n");
        return page.toString();
    }
}

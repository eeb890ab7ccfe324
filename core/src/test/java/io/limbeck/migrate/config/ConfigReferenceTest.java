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

            <!-- Generated from ConfigKey by ConfigReferenceTest; `mvn -pl core test -Dtest=ConfigReferenceTest -Dgolden.update` writes it anew. -->

            Settings come from `migrate.properties` in the working directory, or from the file that `-c FILE` names. The file is
            UTF-8, in the syntax of Java's properties files. Without a file the defaults hold.

            ## Which source wins

            Strongest first:

            1. the command line (`--url`, `--migrations` and the like), `-Dmigrate.<key>` and the plugin's configuration in Maven,
               `override(…)` in the Java API;
            2. the environment: `MIGRATE_<KEY>`, dots as `_`, or `MIGRATE_<KEY>_FILE` for the content of a file (a secret mounted
               into a container; one line end at its end is cut off). Both set is an error. An empty variable counts as not set;
            3. with `-n NAME`, the file's keys that begin with the name: `prod.url` before `url`;
            4. the file's other keys;
            5. the default.

            `DATABASE_URL` is read when no `url` is set anywhere. A user or password within a `url` counts before the keys
            `username` and `password` when the `url` comes from a stronger source than they do. `MIGRATE_CONFIG`, `MIGRATE_MODE`
            and `MIGRATE_LOG` are no keys of the file, see below. Any other variable that begins with `MIGRATE_` is ignored with a warning; an unknown key in the
            file or on the command line is an error.

            A file of settings has at most 1 MiB, a `url` 8,192 characters, and `${…}` nests at most 20 deep.

            ## Variables that are no settings

            - `MIGRATE_CONFIG`: the configuration file, where the command line names none.
            - `MIGRATE_MODE`: what `entrypoint` may do. `prod`, the default, applies the scripts that are there. `dev` also writes a
              script for what the model has beyond them, and applies it. `dev` is refused with exit code 2 where something says that
              this is production: `-n prod`, or `prod` or `production` in `SPRING_PROFILES_ACTIVE`, `QUARKUS_PROFILE`,
              `MICRONAUT_ENVIRONMENTS` or `APP_ENV`.
            - `MIGRATE_LOG`: `lines`, the default, or `json`: each line on standard error is a JSON object with `time`, `level`,
              `event` and `message`; a step also has `direction`, `revision`, `from`, `to`, `millis`, a failure `kind`, `exitCode`,
              `why`, `remedy`, `databaseState` and where it happened. `entrypoint` then prints its result as with `--json`.

            ## Values

            - `${NAME}` in the file stands for an environment variable, `${NAME:default}` also when it is not set, `$${` for the
              characters `${`. Only a value that is used is looked at, so `prod.password=${PROD_PASSWORD}` troubles nobody else.
            - A relative path is relative to the file's folder; from the command line or the environment, to the working
              directory. So is the file of a SQLite or H2 URL.
            - A key set to nothing (`version.schema=`) is the same as one that is not set, but an error where there is a default.
            - A backslash is written twice (`\\\\`); paths take `/` on every system.

            ## Database URLs

            | spelling | is read as |
            | --- | --- |
            | `sqlite:///menu.db` | a file relative to the place where this is written |
            | `sqlite:////app/data/menu.db` | an absolute file |
            | `sqlite://` | a database in memory |
            | `postgresql://user:password@host:5432/menu?sslmode=require`, `postgres://…` | `jdbc:postgresql://host:5432/menu?sslmode=require` |
            | `mysql://user:password@host:3306/menu`, `mariadb://…` | `jdbc:mariadb://host:3306/menu` |
            | `jdbc:…` | itself |

            The driver in `postgresql+psycopg2://`, `mysql+pymysql://`, `sqlite+pysqlite://` does not matter. User and password are
            taken out of the URL; the keys `username` and `password` win over them. In a URL, write `%40` for `@`, `%3A` for `:`,
            `%2F` for `/` and `%25` for `%` in a password, or give it as `password`. A MySQL server takes a password only over an
            encrypted connection, `mysql://…/menu?sslMode=trust`, or with `allowPublicKeyRetrieval=true` in a network of one's own.

            ## Keys

            """;

    @Test
    void referencePageTellsWhatTheKeysSay() throws IOException {
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
        page.append("| key | variable | default | takes | |\n| --- | --- | --- | --- | --- |\n");
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
                        "\nA variable of a family cannot say where dots are: `MIGRATE_COMPARE_COMMENTS` is `compare.comments`, and")
                .append(
                        "\n`MIGRATE_MODEL_HIBERNATE_PHYSICAL_NAMING_STRATEGY` is `model.hibernate.physical_naming_strategy`;")
                .append("\na name that is set elsewhere with dots and fits the variable is the one that is meant.\n");
        return page.toString();
    }
}

package io.limbeck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.ConfigException;
import io.limbeck.migrate.error.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFaultsTest {
    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # line of the file           | what                                          | remedy
            ulr=x                        | ulr: unknown key                              | Did you mean url?
            verson.table=x               | verson.table: unknown key                     | Did you mean version.table?
            prod.verson.table=x          | prod.verson.table: unknown key                | Did you mean prod.version.table?
            comapre.types=on             | comapre.types: unknown key                    | Did you mean compare.types?
            zzzzzzzzzzzz=geheim          | zzzzzzzzzzzz: unknown key                     | The keys are url, username
            compare.=on                  | compare.: unknown key                         | Did you mean compare
            url=foo://u:geheim@h/d       | url: "foo://u:***@h/d" is for an unknown      | sqlite:///menu.db
            url=                         | url: is empty                                 | jdbc:sqlite:migrate.db
            scratch.url=menu             | scratch.url: "menu" does not begin            | jdbc:h2:./menu
            version.table=app.versions   | version.table: "app.versions" contains a dot  | version.schema
            version.table=               | version.table: is empty                       | migrate_version
            history.table=Migrate_Version | history.table: "Migrate_Version" is also the version.table | its own name
            file.template=               | file.template: is empty                       | {{year}}
            timezone=Europe/Moskow       | timezone: "Europe/Moskow" is not a time zone  | Did you mean Europe/Moscow?
            timezone=zzzzzzzzzz zz zz zz | is not a time zone                            | UTC
            slug.length=0                | slug.length: "0" is not a valid slug length   | from 1 to 200
            slug.length=201              | slug.length: "201" is not a valid slug length | from 1 to 200
            slug.length=4o               | slug.length: "4o" is not a valid slug length  | from 1 to 200
            slug.length=99999999999      | slug.length: "99999999999" is not a valid     | from 1 to 200
            transaction=per_revision     | transaction: "per_revision" is not a transaction | per-revision, all or none
            lock.timeout=soon            | lock.timeout: "soon" is not a duration        | 60s
            lock.timeout=none            | lock.timeout: "none" is not a duration        | 60s
            statement.timeout=-1         | statement.timeout: "-1" is not a duration     | 60s
            connect.timeout=             | connect.timeout: is empty                     | default, 0
            compare.types=perhaps        | compare.types: "perhaps" is neither on nor off | on or off
            username=${NOBODY}           | username: the environment variable NOBODY is not set | ${NOBODY:default}
            password=geheim${            | password: a ${ is not closed                  | $${
            password=geheim\\u12         | \\u is not followed by four                   | Write \\\\
            migrations=,,                | migrations: ",," does not name anything      | at least one
            migrations=a\\u0000b         | migrations: "a                                | Name a file or folder
            """)
    void badLineIsReportedWithLocationValueAndRemedy(String line, String what, String remedy) throws IOException {
        file("# first\n" + line + "\n");
        ConfigException failure = failure(builder());
        assertThat(failure.faults()).hasSize(1);
        assertThat(failure.what())
                .startsWith(folder.resolve("migrate.properties") + ":2: ")
                .contains(what);
        assertThat(failure.remedy()).contains(remedy);
        assertThat(failure.getMessage()).doesNotContain("geheim");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.kind()).isEqualTo("config");
    }

    @Test
    void missingRequestedFileIsReportedWithItsFullPath() {
        ConfigException failure = failure(builder().configFile(Path.of("sub/app.properties")));
        assertThat(failure.what())
                .isEqualTo(folder.resolve("sub/app.properties") + ": the configuration file does not exist.");
        assertThat(failure.remedy()).contains("-c FILE", "init");
        assertThat(failure.exitCode().number()).isEqualTo(2);
    }

    @Test
    void folderInPlaceOfTheFileIsReported() throws IOException {
        Files.createDirectory(folder.resolve("migrate.properties"));
        assertThat(failure(builder()).what()).contains("is a folder");
    }

    @Test
    void fileThatIsNotUtf8IsReportedWithTheLine() throws IOException {
        Files.write(folder.resolve("migrate.properties"), "a\nб".getBytes(StandardCharsets.UTF_16));
        assertThat(failure(builder()).what()).contains("migrate.properties:1", "not UTF-8");
        Files.write(
                folder.resolve("migrate.properties"),
                "url=x\npassword=geheimé\n".getBytes(StandardCharsets.ISO_8859_1));
        ConfigException failure = failure(builder());
        assertThat(failure.what()).contains("migrate.properties:2", "not UTF-8");
        assertThat(failure.getMessage()).doesNotContain("geheim");
        assertThat(failure.remedy()).contains("UTF-8");
        Files.write(folder.resolve("migrate.properties"), new byte[] {'a', '\n', (byte) 0xD0});
        assertThat(failure(builder()).what()).contains("migrate.properties:2", "not UTF-8");
    }

    @Test
    void repeatedKeyIsReportedWithBothLines() throws IOException {
        file("password=geheim1\n\npassword=geheim2\n");
        ConfigException failure = failure(builder());
        Path file = folder.resolve("migrate.properties");
        assertThat(failure.what()).isEqualTo(file + ":3: password: already set at " + file + ":1.");
        assertThat(failure.remedy()).contains("one of the two lines");
    }

    @Test
    void valueAndFileOfAVariableDoNotGoTogether() throws IOException {
        Files.writeString(folder.resolve("secret"), "geheim1");
        variables.put("MIGRATE_PASSWORD", "geheim2");
        variables.put("MIGRATE_PASSWORD_FILE", folder.resolve("secret").toString());
        ConfigException failure = failure(builder());
        assertThat(failure.what()).contains("MIGRATE_PASSWORD, MIGRATE_PASSWORD_FILE: both");
        assertThat(failure.remedy()).contains("Unset one");
        assertThat(failure.getMessage()).doesNotContain("geheim");
        assertThat(failure(builder().override("password", "geheim3", "--password-file"))
                        .faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"nowhere, does not exist", "., is a folder"})
    void secretFileThatCannotBeReadIsNamed(String secret, String reason) {
        variables.put("MIGRATE_PASSWORD_FILE", secret);
        ConfigException failure = failure(builder());
        assertThat(failure.what())
                .startsWith("MIGRATE_PASSWORD_FILE: password: the file " + folder)
                .contains(reason);
        assertThat(failure.remedy()).contains("Put the value into", "unset MIGRATE_PASSWORD_FILE", "mount");
    }

    @Test
    void secretFileWithoutAPathIsReported() {
        variables.put("MIGRATE_PASSWORD_FILE", "a\0b");
        assertThat(failure(builder()).what()).contains("MIGRATE_PASSWORD_FILE", "not a valid file path");
    }

    @Test
    void unknownOverrideSuggestsTheNearest() {
        ConfigException failure = failure(builder().override("lock.timeuot", "5s", "-Dmigrate.lock.timeuot"));
        assertThat(failure.what()).isEqualTo("-Dmigrate.lock.timeuot: lock.timeuot: unknown key.");
        assertThat(failure.remedy()).isEqualTo("Did you mean lock.timeout?");
    }

    @Test
    void environmentWithoutKeysListsThoseThereAre() throws IOException {
        file("test.url=sqlite://\nprod.url=sqlite://\n");
        ConfigException failure = failure(builder().environmentName("prd"));
        assertThat(failure.what()).contains("-n prd", "migrate.properties", "no keys of environment \"prd\"");
        assertThat(failure.remedy()).isEqualTo("Environments in the file: prod, test.");
        file("url=sqlite://\n");
        assertThat(failure(builder().environmentName("prd")).remedy()).contains("prd.url=");
        Files.delete(folder.resolve("migrate.properties"));
        assertThat(failure(builder().environmentName("prd")).what()).contains("no configuration file");
    }

    @Test
    void allFaultsAreReportedAtOnce() throws IOException {
        file("ulr=geheim\nlock.timeout=soon\nusername=${NOBODY}\npassword=geheim\n");
        variables.put("MIGRATE_TRANSACTION", "some");
        variables.put("MIGRATE_URL_FILE", "nowhere");
        ConfigException failure = failure(builder().override("allwo", "x", "command line"));
        assertThat(failure.faults()).hasSize(6);
        assertThat(failure.what()).isEqualTo("The configuration has 6 faults:");
        assertThat(failure.why().orElseThrow())
                .contains(
                        "migrate.properties:1: ulr: unknown key.\n    Did you mean url?",
                        "command line: allwo: unknown key.\n    Did you mean allow?",
                        "MIGRATE_URL_FILE: url: the file",
                        "migrate.properties:3: username: the environment variable NOBODY",
                        "migrate.properties:2: lock.timeout: \"soon\"",
                        "MIGRATE_TRANSACTION: transaction: \"some\"");
        assertThat(failure.getMessage()).doesNotContain("geheim");
    }

    private ConfigException failure(MigrateConfigBuilder builder) {
        ConfigException failure = catchThrowableOfType(ConfigException.class, builder::build);
        assertThat(failure).as("no fault was found").isNotNull();
        return failure;
    }

    private MigrateConfigBuilder builder() {
        return MigrateConfig.builder().workingDirectory(folder).environmentVariables(variables);
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("migrate.properties"), text);
    }
}

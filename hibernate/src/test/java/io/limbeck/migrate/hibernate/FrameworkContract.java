package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.testkit.Memory;
import io.limbeck.migrate.testkit.ProductTest;
import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hibernate itself judges: its own {@code create} and our revision make the same database, and it works on ours. */
@Tag("matrix")
@TestInstance(Lifecycle.PER_CLASS)
final class FrameworkContract extends ProductTest {
    private static final String NAMED_ENUM = "@JdbcTypeCode(SqlTypes.NAMED_ENUM) ";

    List<String> versions() {
        return Pairs.of(Models.VERSIONS, product(), 1);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void hibernateCreatesTheSameAsARevisionAndWorksOnIt(String version, @TempDir(factory = Memory.class) Path folder)
            throws Exception {
        Path classes = Models.compile(folder.resolve("classes"), "farm.Farm", source());
        try (TestDatabase theirs = freshDatabase(Files.createDirectory(folder.resolve("theirs")));
                TestDatabase ours = freshDatabase(Files.createDirectory(folder.resolve("ours")));
                LiveHibernate hibernate = new LiveHibernate(version, List.of(classes), "farm.", dialect())) {
            hibernate.start(theirs, "create-only");

            Models.create(
                    new TestProject(folder, ours.url()).set("model", "jpa:farm"), Models.classPath(version, classes));

            assertThat(Catalogue.of(ours).differences(Catalogue.of(theirs))).isEmpty();
            hibernate.use(ours, validating(hibernate, theirs, ours));
        }
    }

    /** Hibernate finds no table of MySQL through MariaDB's driver, not even of its own. */
    private String validating(LiveHibernate hibernate, TestDatabase... databases) {
        if (!product().name().equals("mysql")) {
            return "validate";
        }
        for (TestDatabase database : databases) {
            assertThatThrownBy(() -> hibernate.start(database, "validate")).hasMessageContaining("missing table");
        }
        return "none";
    }

    /** Through the driver of MariaDB, Hibernate takes MySQL for MariaDB. */
    private Map<String, String> dialect() {
        return product().name().equals("mysql")
                ? Map.of("hibernate.dialect", "org.hibernate.dialect.MySQLDialect")
                : Map.of();
    }

    /**
     * As Hibernate itself can create and use it: it quotes no reserved words and no comments, comments on tables where SQLite has
     * none, gives MySQL's moments a default of another precision, and finds MariaDB's json to be another type than it created.
     */
    private String source() throws IOException {
        String source = Files.readString(Path.of("src/test/resources/farm/Farm.java"))
                .replace("LocalDate day;", "LocalDate opens;")
                .replace("@Column(length = 8, unique = true) String code", "@Column(length = 8) String code")
                .replace(
                        "@Column(name = \"wing_span\", nullable = false) double",
                        "@Column(name = \"wing_span\") Double")
                .replace("it's theirs", "theirs")
                .replace("Year year;", "Year since;")
                .replace("OffsetDateTime left;", "OffsetDateTime departs;")
                .replace("float real;", "float ratio;")
                .replace("Integer rank;", "Integer position;");
        return switch (product().name()) {
            case "postgresql" -> source;
            case "mysql" ->
                source.replace(NAMED_ENUM, "")
                        .replace(
                                "@Column(precision = 3) @ColumnDefault(\"current_timestamp\")",
                                "@ColumnDefault(\"current_timestamp(6)\")");
            case "mariadb" -> source.replace(NAMED_ENUM, "").replace("@JdbcTypeCode(SqlTypes.JSON) ", "");
            case "sqlite" -> source.replace(NAMED_ENUM, "").replaceAll("@Comment\\(.*?\\)", "");
            default -> source.replace(NAMED_ENUM, "");
        };
    }
}

package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.testkit.Memory;
import io.limbeck.migrate.testkit.On;
import io.limbeck.migrate.testkit.ProductTest;
import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Bean Validation is on the class path, its constraints are in the tables, as Hibernate itself puts them there. */
@Tag("matrix")
@TestInstance(Lifecycle.PER_CLASS)
@On({"sqlite", "h2", "postgresql"})
final class ValidationContract extends ProductTest {
    private static final String PARCEL =
            """
            package post;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            @Entity public class Parcel {
                @Id @GeneratedValue Long id;
                @NotNull String sender;
                @NotBlank @Size(max = 40) String receiver;
                @Size(max = 8) @Column(length = 20) String code;
                @Min(1) @Max(30) int kilograms;
                @Digits(integer = 6, fraction = 2) BigDecimal price;
                @NotNull(groups = Sent.class) String stamp;
                @Embedded @NotNull Address address;
                @ManyToOne @NotNull Parcel answerTo;
                interface Sent {}
                @Embeddable public static class Address {
                    @NotEmpty @Size(max = 60) String street;
                    String town;
                }
            }
            """;

    private final List<Path> model = new ArrayList<>();

    List<String> versions() {
        return Pairs.of(Models.VERSIONS, product(), 2);
    }

    @BeforeEach
    void compile(@TempDir(factory = Memory.class) Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Parcel.java"), PARCEL);
        List<Path> libraries = new ArrayList<>(Models.hibernate("6.6"));
        libraries.addAll(Models.validation());
        model.clear();
        model.add(Models.compile(folder.resolve("classes"), List.of(source), libraries));
        model.addAll(Models.validation());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void revisionHasTheConstraintsThatHibernateCreates(String version, @TempDir(factory = Memory.class) Path folder)
            throws Exception {
        try (TestDatabase theirs = freshDatabase(Files.createDirectory(folder.resolve("theirs")));
                TestDatabase ours = freshDatabase(Files.createDirectory(folder.resolve("ours")));
                LiveHibernate hibernate = new LiveHibernate(version, model, "post.", Map.of())) {
            hibernate.start(theirs, "create-only");

            Migrator migrator =
                    Models.create(new TestProject(folder, ours.url()).set("model", "jpa:post"), classPath(version));

            assertThat(Catalogue.of(ours).differences(Catalogue.of(theirs))).isEmpty();
            assertThat(migrator.check().differences()).isEmpty();
            hibernate.start(ours, "validate");
        }
    }

    private List<Path> classPath(String version) {
        return Models.classPath(version, model.toArray(Path[]::new));
    }
}

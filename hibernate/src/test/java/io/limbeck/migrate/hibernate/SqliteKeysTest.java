package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.testkit.Memory;
import io.limbeck.migrate.testkit.On;
import io.limbeck.migrate.testkit.ProductTest;
import io.limbeck.migrate.testkit.TestDatabase;
import io.limbeck.migrate.testkit.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys of one whole number on SQLite are declared as Hibernate declares them: where {@code validate} passes on its own tables, it
 * passes on ours, and where Hibernate refuses its own, it refuses ours.
 */
@On("sqlite")
@TestInstance(Lifecycle.PER_CLASS)
final class SqliteKeysTest extends ProductTest {
    private static final String KEYS =
            """
            package keys;
            import jakarta.persistence.*;
            public class Keys {
                @Entity public static class BigKey { @Id Long id; }
                @Entity public static class PlainKey { @Id Integer id; }
                @Entity public static class SmallKey { @Id short id; }
                @Entity public static class TinyKey { @Id byte id; }
                @Entity public static class SequenceKey { @Id @GeneratedValue Long id; }
                @Entity public static class TableKey { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }
                @Entity public static class NumberedKey { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; }
                @Entity @Inheritance(strategy = InheritanceType.JOINED) public abstract static class Above { @Id Long id; }
                @Entity public static class Below extends Above { int more; }
            }
            """;
    private static final String NUMBERED_LONG =
            """
            package keys;
            import jakarta.persistence.*;
            @Entity public class Numbered { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
            """;

    List<String> versions() {
        return Pairs.of(Models.VERSIONS, product(), 2);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keysAreDeclaredAsHibernateDeclaresThemAndPassItsValidation(
            String version, @TempDir(factory = Memory.class) Path folder) throws Exception {
        Path classes = Models.compile(folder.resolve("classes"), "keys.Keys", KEYS);
        try (TestDatabase theirs = freshDatabase(Files.createDirectory(folder.resolve("theirs")));
                TestDatabase ours = freshDatabase(Files.createDirectory(folder.resolve("ours")));
                LiveHibernate hibernate = new LiveHibernate(version, classes, "keys.")) {
            create(hibernate, theirs, ours, version, classes, folder);

            assertThat(Catalogue.of(ours).differences(Catalogue.of(theirs))).isEmpty();
            hibernate.start(theirs, "validate");
            hibernate.use(ours, "validate");
        }
    }

    /** The framework's fault: its dialect creates an identity column as integer, and then asks for the bigint of its mapping. */
    @ParameterizedTest
    @MethodSource("versions")
    void hibernateRejectsItsOwnLongIdentityColumnAndOursAlike(
            String version, @TempDir(factory = Memory.class) Path folder) throws Exception {
        Path classes = Models.compile(folder.resolve("classes"), "keys.Numbered", NUMBERED_LONG);
        try (TestDatabase theirs = freshDatabase(Files.createDirectory(folder.resolve("theirs")));
                TestDatabase ours = freshDatabase(Files.createDirectory(folder.resolve("ours")));
                LiveHibernate hibernate = new LiveHibernate(version, classes, "keys.")) {
            create(hibernate, theirs, ours, version, classes, folder);

            assertThat(Catalogue.of(ours).differences(Catalogue.of(theirs))).isEmpty();
            for (TestDatabase database : List.of(theirs, ours)) {
                assertThatThrownBy(() -> hibernate.start(database, "validate"))
                        .hasMessageContaining("wrong column type encountered in column [id] in table [Numbered];"
                                + " found [integer (Types#INTEGER)], but expecting [bigint (Types#BIGINT)]");
            }
            hibernate.use(ours, "none");
        }
    }

    private static void create(
            LiveHibernate hibernate, TestDatabase theirs, TestDatabase ours, String version, Path classes, Path folder)
            throws ReflectiveOperationException {
        hibernate.start(theirs, "create-only");
        Migrator project = Models.create(
                new TestProject(folder, ours.url()).set("model", "jpa:keys"), Models.classPath(version, classes));
        assertThat(project.check().differences()).isEmpty();
    }
}

package io.limbeck.migrate.hibernate;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** FoodPlanner's entities and FoodPlanner's history of migrations say the same tables. */
final class FoodPlannerTest {
    /** FoodPlanner names a class of Hibernate that 6.4 has not got. */
    static final List<String> VERSIONS = List.of("6.6", "7");

    private static final Path FOODPLANNER = Path.of("../it/foodplanner");

    @TempDir
    static Path folder;

    private static Path classes;
    private static String database;

    @BeforeAll
    static void migrateAndCompile() throws IOException {
        database = "jdbc:sqlite:" + folder.resolve("menu.db");
        Path project = folder.resolve("project");
        copy(FOODPLANNER.resolve("migrations"), project.resolve("migrations"));
        MigrateConfig config = MigrateConfig.builder()
                .configFile(
                        Files.copy(FOODPLANNER.resolve("migrate.properties"), project.resolve("migrate.properties")))
                .environmentVariables(Map.of())
                .override(ConfigKey.URL, database)
                .build();
        Migrator.open(config).upgrade("head");

        classes = folder.resolve("classes");
        try (Stream<Path> sources = Files.walk(FOODPLANNER.resolve("src/main/java/com/foodplanner/model"))) {
            Models.compile(
                    classes,
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
        }
        copy(FOODPLANNER.resolve("src/main/resources"), classes);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void entitiesHaveTheColumnsThatTheMigrationsCreate(String version) throws SQLException {
        List<String> wanted = new ArrayList<>();
        for (Table table : schema(version).tables()) {
            table.columns()
                    .forEach(column ->
                            wanted.add(table.name() + "." + column.name() + (column.nullable() ? "" : " not null")));
        }
        assertThat(wanted)
                .containsExactlyInAnyOrderElementsOf(
                        query("SELECT m.name || '.' || c.name || iif(c.\"notnull\" OR c.pk, ' not null', '')"
                                + " FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table'"
                                + " AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'migrate_%'"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void entitiesHaveTheForeignKeysThatTheMigrationsCreate(String version) throws SQLException {
        List<String> wanted = new ArrayList<>();
        for (Table table : schema(version).tables()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof Constraint.ForeignKey key) {
                    wanted.add(table.name() + "." + key.columns().get(0) + " " + key.target() + " "
                            + key.onDelete().map(action -> action.sql()).orElse("NO ACTION"));
                }
            }
        }
        assertThat(wanted)
                .hasSize(9)
                .containsExactlyInAnyOrderElementsOf(
                        query("SELECT m.name || '.' || k.\"from\" || ' ' || k.\"table\" || ' ' || k.on_delete"
                                + " FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'"));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void entitiesHaveTheIndexesAndUniqueConstraintsThatTheMigrationsCreate(String version) throws SQLException {
        Schema schema = schema(version);
        TreeSet<String> wanted = new TreeSet<>();
        for (Index index : schema.indexes()) {
            List<String> columns = index.keys().stream()
                    .map(key -> ((IndexKey.OfColumn) key).column())
                    .toList();
            wanted.add(index.table() + " " + index.unique() + " " + String.join(",", columns));
        }
        for (Table table : schema.tables()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof Constraint.Unique unique) {
                    wanted.add(table.name() + " true " + String.join(",", unique.columns()));
                }
            }
        }
        assertThat(wanted)
                .containsExactlyElementsOf(
                        new TreeSet<>(query("SELECT m.name || ' ' || iif(i.\"unique\", 'true', 'false') || ' ' ||"
                                + " (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name)))"
                                + " FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table'"
                                + " AND i.origin != 'pk' AND m.name NOT LIKE 'migrate_%'")));
    }

    @Test
    void classMissingForAnAnnotationIsReported() {
        assertThatThrownBy(() -> schema("6.4"))
                .is(ofKind("model-class"))
                .hasMessageContaining(
                        "org.hibernate.type.descriptor.jdbc.LocalDateJdbcType: Hibernate 6.4.10.Final needs it");
    }

    private static Schema schema(String version) {
        EntityModel model = Models.read(Models.classPath(version, classes), "jpa", "sqlite", Map.of());
        assertThat(model.leftOut()).isEmpty();
        return model.schema();
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}

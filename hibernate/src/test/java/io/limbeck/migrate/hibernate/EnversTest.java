package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Envers keeps the history of rows in tables that no entity of the application names. */
final class EnversTest {
    static final List<String> VERSIONS = Models.VERSIONS;

    @TempDir
    static Path folder;

    private static Path classes;

    @BeforeAll
    static void compile() {
        classes = Models.compile(
                folder.resolve("classes"),
                "shop.Product",
                """
                package shop;

                import jakarta.persistence.*;
                import org.hibernate.envers.Audited;

                @Entity
                @Audited
                public class Product {
                    @Id
                    Long id;

                    @Column(nullable = false, length = 80)
                    String name;
                }
                """);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void auditTablesBelongToTheModel(String version) {
        List<Path> classPath = new ArrayList<>(Models.classPath(version, classes));
        classPath.addAll(Models.envers(version));

        Schema schema =
                Models.read(classPath, "jpa:shop", "postgresql", Map.of()).schema();

        assertThat(schema.tables())
                .extracting(table -> table.name().toString())
                .containsExactlyInAnyOrder("product", "product_aud", "revinfo");
        assertThat(schema.sequences()).extracting(Sequence::name).containsExactly(TableName.of("revinfo_seq"));
        Table history = schema.table(TableName.of("product_aud")).orElseThrow();
        assertThat(history.columns())
                .extracting(Column::name)
                .containsExactlyInAnyOrder("id", "rev", "revtype", "name");
        assertThat(history.primaryKey().orElseThrow().columns()).containsExactlyInAnyOrder("id", "rev");
        assertThat(history.constraints())
                .filteredOn(Constraint.ForeignKey.class::isInstance)
                .extracting(key -> ((Constraint.ForeignKey) key).target().name())
                .containsExactly("revinfo");
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void withoutEnversOnlyTheApplicationsTablesBelongToTheModel(String version) {
        assertThat(Models.read(Models.classPath(version, classes), "jpa:shop", "postgresql", Map.of())
                        .schema()
                        .tables())
                .hasSize(1);
    }
}

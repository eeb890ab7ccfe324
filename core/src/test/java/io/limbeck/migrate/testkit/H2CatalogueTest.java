package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SqlType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

@On("h2")
final class H2CatalogueTest extends CatalogueTest {
    @Test
    void typesAreReadAsH2WritesThem() {
        List<String> types = List.of(
                "CHARACTER VARYING(20)",
                "CHARACTER(4)",
                "VARCHAR_IGNORECASE(5)",
                "CHARACTER LARGE OBJECT",
                "BINARY VARYING(16)",
                "BINARY VARYING",
                "NUMERIC(10, 2)",
                "NUMERIC(8)",
                "DECFLOAT(20)",
                "DOUBLE PRECISION",
                "TIME(6)",
                "TIMESTAMP(3) WITH TIME ZONE",
                "INTERVAL DAY(2) TO SECOND(6)",
                "ENUM('a', 'b''c')",
                "INTEGER ARRAY[5]",
                "JSON",
                "UUID",
                "BOOLEAN");
        StringBuilder sql = new StringBuilder("CREATE TABLE t(id BIGINT");
        for (int i = 0; i < types.size(); i++) {
            sql.append(", c").append(i).append(' ').append(types.get(i));
        }
        db().run(sql + ")");

        assertThat(assertClosed().tables().get(0).columns().stream().skip(1))
                .extracting(column -> ((SqlType.Native) column.type()).text())
                .containsExactlyElementsOf(types);
    }

    @Test
    void commentOfAnIndexIsNamedAsUncompared() throws IOException {
        TestProject project = project().set("model", "sql:schema.sql");
        Files.writeString(
                project.folder().resolve("schema.sql"),
                "CREATE TABLE t(a INT); CREATE INDEX ix ON t(a); COMMENT ON INDEX ix IS 'of t';");

        assertThat(project.migrator().check().uncompared()).hasToString("[comment index ix of t]");
    }

    @Test
    void constraintsAndIndexesAreReadAndNamesThatH2GaveCountAsNone() {
        db().run(
                        "CREATE TABLE p(id INT GENERATED ALWAYS AS IDENTITY(START WITH 5 INCREMENT BY 2 NO CACHE) PRIMARY KEY)",
                        "CREATE TABLE t(a INT DEFAULT 1 + 1, b INT, UNIQUE (b), CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a, b),"
                                + " CHECK (b > 0 OR b IS NULL), CONSTRAINT ck CHECK (a > 0), FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL,"
                                + " CONSTRAINT fk FOREIGN KEY (b) REFERENCES p(id) ON UPDATE CASCADE, PRIMARY KEY (a))",
                        "CREATE INDEX ix ON t(b DESC NULLS FIRST, a)",
                        "CREATE UNIQUE INDEX ux ON t(b)");

        Schema read = assertClosed();

        assertThat(read.tables().get(1).constraints())
                .containsExactly(
                        primaryKey("a"),
                        unique("b"),
                        unique("a", "b").nullsAlike().named("uq"),
                        check("(\"b\" > 0) OR (\"b\" IS NULL)"),
                        check("\"a\" > 0").named("ck"),
                        foreignKey("a").references("p", "id").onDelete(ReferentialAction.SET_NULL),
                        foreignKey("b").references("p", "id").named("fk").onUpdate(ReferentialAction.CASCADE));
        assertThat(read.indexes())
                .containsExactly(
                        Index.on(
                                "ix",
                                "t",
                                IndexKey.column("b").desc().nulls(IndexKey.Nulls.FIRST),
                                IndexKey.column("a")),
                        Index.on("ux", "t", "b").asUnique());
    }

    @Test
    void viewsAndAliasesAreReadInCreationOrder() {
        db().run(
                        "CREATE TABLE t(a INT)",
                        "CREATE VIEW w AS SELECT a FROM t",
                        "CREATE VIEW v AS SELECT a + 1 AS x FROM w",
                        "CREATE ALIAS plus FOR 'java.lang.Math.addExact(int, int)'");

        assertThat(assertClosed().objects())
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly("FUNCTION plus", "VIEW w", "VIEW v");
    }
}

package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@On("mariadb")
class MariadbCatalogueTest extends CatalogueTest {
    @Test
    void columnsAreReadCompletely() {
        db().run(
                        "CREATE TABLE t(id int unsigned AUTO_INCREMENT PRIMARY KEY, a varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s'"
                                + " COMMENT 'it''s a', b decimal(10,2) DEFAULT -1.5, c datetime(3) DEFAULT now(3) ON UPDATE now(3),"
                                + " d enum('x','y''z') DEFAULT 'x', e int AS (b + 1) STORED, f int AS (b * 2), g json DEFAULT '{}',"
                                + " h char(36) DEFAULT uuid(), i int DEFAULT NULL) COMMENT 'it''s t' ENGINE=MyISAM COLLATE utf8mb4_unicode_ci");

        assertThat(assertClosed().tables())
                .containsExactly(Table.of(
                                "t",
                                column("id", nativeType("int(10) unsigned")).identity(Identity.byDefault()),
                                column("a", nativeType("varchar(20)"))
                                        .notNull()
                                        .collate("utf8mb4_bin")
                                        .defaultExpression("'it''s'")
                                        .comment("it's a"),
                                column("b", nativeType("decimal(10,2)")).defaultExpression("-1.50"),
                                column("c", nativeType("datetime(3)"))
                                        .defaultExpression("current_timestamp(3)")
                                        .option("mysql.on_update", "current_timestamp(3)"),
                                column("d", nativeType("enum('x','y''z')")).defaultExpression("'x'"),
                                column("e", nativeType("int(11)")).generatedStoredAs("`b` + 1"),
                                column("f", nativeType("int(11)")).generatedAs("`b` * 2"),
                                column("g", nativeType("json")).defaultExpression("'{}'"),
                                column("h", nativeType("char(36)")).defaultExpression("uuid()"),
                                column("i", nativeType("int(11)")),
                                primaryKey("id"))
                        .comment("it's t")
                        .option("mysql.engine", "MyISAM")
                        .option("mysql.collate", "utf8mb4_unicode_ci"));
    }

    @Test
    void constraintsAndIndexesAreReadCompletely() {
        db().run(
                        "CREATE TABLE p(a int, b int, PRIMARY KEY (a, b))",
                        "CREATE TABLE t(a int, b int, c int CHECK (c > 0), s text, UNIQUE (a, b), CONSTRAINT ck CHECK (c > 1),"
                                + " CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES p(a, b) ON DELETE SET NULL ON UPDATE RESTRICT,"
                                + " FOREIGN KEY (b) REFERENCES p(a) ON UPDATE CASCADE, INDEX ix (s(10) DESC, a), FULLTEXT ft (s),"
                                + " UNIQUE ux (s(5)))");

        Table table = assertClosed().tables().get(1);

        assertThat(table.constraints())
                .containsExactly(
                        unique("a", "b").named("a"),
                        check("`c` > 0").named("c"),
                        check("`c` > 1").named("ck"),
                        foreignKey("b", "a")
                                .references("p", "a", "b")
                                .named("fk")
                                .onDelete(ReferentialAction.SET_NULL),
                        foreignKey("b").references("p", "a").named("t_ibfk_1").onUpdate(ReferentialAction.CASCADE));
        assertThat(read(db()).indexes())
                .containsExactly(
                        Index.on("ft", "t", "s").using("fulltext"),
                        Index.on("ix", "t", IndexKey.column("s").desc().prefix(10), IndexKey.column("a")),
                        Index.on("ux", "t", IndexKey.column("s").prefix(5)).asUnique());
    }

    @Test
    void objectsAreReadWithoutTheirDatabaseInCreationOrder() {
        db().run(
                        "CREATE TABLE t(a int)",
                        "CREATE FUNCTION plus(x int, y varchar(5)) RETURNS int DETERMINISTIC RETURN x + 1",
                        "CREATE PROCEDURE p(IN a int, OUT b int) BEGIN SET b = a; END",
                        "CREATE VIEW w AS SELECT t.a, plus(t.a, 'x') AS x FROM t JOIN t AS u ON u.a = t.a",
                        "CREATE VIEW v AS SELECT * FROM w WHERE a IN (SELECT a FROM t)",
                        "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1",
                        "CREATE SEQUENCE s START WITH 5 INCREMENT BY 2");

        List<SchemaObject> objects = assertClosed().objects();

        assertThat(objects)
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly("FUNCTION plus", "PROCEDURE p", "VIEW w", "VIEW v", "TRIGGER g");
        assertThat(objects.get(2).sql())
                .isEqualTo(
                        "select `t`.`a` AS `a`,`plus`(`t`.`a`,'x') AS `x` from (`t` join `t` `u` on(`u`.`a` = `t`.`a`))");
        assertThat(read(db()).sequences()).hasSize(1);
    }

    @Test
    void missingGrantToCreateDatabasesIsReported() throws SQLException {
        String name = String.valueOf(db().rows("SELECT DATABASE()").get(0).get(0));
        db().run(
                        "CREATE USER weak@localhost IDENTIFIED BY '" + Account.PASSWORD + "'",
                        "GRANT ALL ON " + name + ".* TO weak@localhost");
        try {
            String url = db().url().replace("user=tester&", "user=weak&");
            ConnectionRequest own = request(db(), Access.WRITE);
            ConnectionRequest weak = new ConnectionRequest(
                    own.driver(), url, Optional.empty(), Optional.empty(), Access.WRITE, own.busyTimeout());

            assertThatThrownBy(() ->
                            db().dialect().scratches().inScratch(weak, Optional.empty(), ScratchUse.OWN, scratch -> 1))
                    .isInstanceOf(ScratchUnavailableException.class)
                    .hasMessageContaining("GRANT ALL ON `migrate\\_scratch\\_%`.*");
            assertThat(db().dialect()
                            .scratches()
                            .<Integer>inScratch(weak, Optional.of(own), ScratchUse.OWN, scratch -> 1))
                    .isEqualTo(1);
        } finally {
            db().run("DROP USER weak@localhost");
        }
    }

    @Test
    void whatAKilledProcessLeftIsDroppedByTheNext() {
        db().run("CREATE DATABASE migrate_scratch_1_killed");

        readInScratch(db(), List.of());

        assertThat(product().schemas(db())).doesNotContain("migrate_scratch_1_killed");
    }
}

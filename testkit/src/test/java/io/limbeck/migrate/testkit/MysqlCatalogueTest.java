package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

@On("mysql")
final class MysqlCatalogueTest extends MariadbCatalogueTest {
    @Test
    @Override
    void columnsAreReadCompletely() {
        db().run(
                        "CREATE TABLE t(id int unsigned AUTO_INCREMENT PRIMARY KEY, a varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s'"
                                + " COMMENT 'it''s a', b decimal(10,2) DEFAULT -1.5, c datetime(3) DEFAULT now(3) ON UPDATE now(3),"
                                + " d enum('x','y''z') DEFAULT 'x', e int AS (b + 1) STORED, f int AS (length(concat(a, 'it''s \\\\'))),"
                                + " g json DEFAULT ('{}'), h char(36) DEFAULT (uuid()), i int DEFAULT NULL, j text DEFAULT ('a\\nit''s'),"
                                + " k int DEFAULT (-(7)), l int DEFAULT (NULL), m varbinary(9) DEFAULT 'x',"
                                + " n binary(2) DEFAULT '', o varbinary(9) DEFAULT '', p bit(3) DEFAULT b'101') COMMENT 'it''s t' ENGINE=MyISAM COLLATE utf8mb4_unicode_ci");

        assertThat(assertClosed().tables())
                .containsExactly(Table.of(
                                "t",
                                column("id", nativeType("int unsigned")).identity(Identity.byDefault()),
                                column("a", nativeType("varchar(20)"))
                                        .notNull()
                                        .collate("utf8mb4_bin")
                                        .defaultExpression("'it''s'")
                                        .comment("it's a"),
                                column("b", nativeType("decimal(10,2)")).defaultExpression("-1.50"),
                                column("c", nativeType("datetime(3)"))
                                        .defaultExpression("CURRENT_TIMESTAMP(3)")
                                        .option("mysql.on_update", "CURRENT_TIMESTAMP(3)"),
                                column("d", nativeType("enum('x','y''z')")).defaultExpression("'x'"),
                                column("e", nativeType("int")).generatedStoredAs("(`b` + 1)"),
                                column("f", nativeType("int")).generatedAs("length(concat(`a`,_utf8mb4'it\\'s \\\\'))"),
                                column("g", nativeType("json")).defaultExpression("'{}'"),
                                column("h", nativeType("char(36)")).defaultExpression("uuid()"),
                                column("i", nativeType("int")),
                                column("j", nativeType("text")).defaultExpression("'a\nit''s'"),
                                column("k", nativeType("int")).defaultExpression("-7"),
                                column("l", nativeType("int")),
                                column("m", nativeType("varbinary(9)")).defaultExpression("0x78"),
                                column("n", nativeType("binary(2)")).defaultExpression("''"),
                                column("o", nativeType("varbinary(9)")).defaultExpression("''"),
                                column("p", nativeType("bit(3)")).defaultExpression("b'101'"),
                                primaryKey("id"))
                        .comment("it's t")
                        .option("mysql.engine", "MyISAM")
                        .option("mysql.collate", "utf8mb4_unicode_ci"));
    }

    @Test
    @Override
    void constraintsAndIndexesAreReadCompletely() {
        db().run(
                        "CREATE TABLE p(a int, b int, PRIMARY KEY (a, b), UNIQUE (b, a))",
                        "CREATE TABLE t(a int, b int, c int CHECK (c > 0), s text, UNIQUE (a, b), CONSTRAINT ck CHECK (s <> 'it''s'),"
                                + " CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES p(b, a) ON DELETE SET NULL ON UPDATE RESTRICT,"
                                + " INDEX ix (s(10) DESC, a), FULLTEXT ft (s), UNIQUE ux (s(5)), INDEX ex ((lower(left(s, 9))) DESC, b))");

        Table table = assertClosed().tables().get(1);

        assertThat(table.constraints())
                .containsExactlyInAnyOrder(
                        unique("a", "b").named("a"),
                        check("(`c` > 0)").named("t_chk_1"),
                        check("(`s` <> _utf8mb4'it\\'s')").named("ck"),
                        foreignKey("b", "a")
                                .references("p", "b", "a")
                                .named("fk")
                                .onDelete(ReferentialAction.SET_NULL));
        assertThat(read(db()).indexes())
                .containsExactly(
                        Index.on(
                                "ex",
                                "t",
                                IndexKey.expression("lower(left(`s`,9))").desc(),
                                IndexKey.column("b")),
                        Index.on("ft", "t", "s").using("fulltext"),
                        Index.on("ix", "t", IndexKey.column("s").desc().prefix(10), IndexKey.column("a")),
                        Index.on("ux", "t", IndexKey.column("s").prefix(5)).asUnique());
    }

    @Test
    @Override
    void objectsAreReadWithoutTheirDatabaseInCreationOrder() {
        db().run(
                        "CREATE TABLE t(a int)",
                        "CREATE FUNCTION plus(x int, y varchar(5)) RETURNS int DETERMINISTIC RETURN x + 1",
                        "CREATE PROCEDURE p(IN a int, OUT b int) BEGIN SET b = a; END",
                        "CREATE VIEW w AS SELECT t.a, plus(t.a, 'x') AS x FROM t JOIN t AS u ON u.a = t.a",
                        "CREATE VIEW v AS SELECT * FROM w WHERE a IN (SELECT a FROM t)",
                        "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1");

        List<SchemaObject> objects = assertClosed().objects();

        assertThat(objects)
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly("FUNCTION plus", "PROCEDURE p", "VIEW w", "VIEW v", "TRIGGER g");
        assertThat(objects.get(2).sql())
                .isEqualTo(
                        "select `t`.`a` AS `a`,`plus`(`t`.`a`,'x') AS `x` from (`t` join `t` `u` on((`u`.`a` = `t`.`a`)))");
    }
}

package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import org.junit.jupiter.api.Test;

@On("sqlite")
final class SqliteCatalogueTest extends CatalogueTest {
    @Test
    void columnsAreReadCompletely() {
        db().run("create table [My T] ( id integer primary key autoincrement, -- the key\n"
                + " price Numeric( 10 ,2 ) not null default -1.5, name varchar(20) collate nocase default ('it''s'),"
                + " at timestamp default (current_timestamp), blank text default null,"
                + " total as (price*2) , kept int generated always as (\"price\"+LENGTH( name )) stored, x)");

        assertThat(table())
                .isEqualTo(Table.of(
                        "My T",
                        column("id", nativeType("INTEGER")).identity(Identity.byDefault()),
                        column("price", nativeType("NUMERIC(10, 2)")).notNull().defaultExpression("-1.5"),
                        column("name", nativeType("VARCHAR(20)"))
                                .collate("NOCASE")
                                .defaultExpression("'it''s'"),
                        column("at", nativeType("TIMESTAMP")).defaultExpression("CURRENT_TIMESTAMP"),
                        column("blank", nativeType("TEXT")),
                        column("total", nativeType("")).generatedAs("price * 2"),
                        column("kept", nativeType("INT")).generatedStoredAs("price + length(name)"),
                        column("x", nativeType("")),
                        primaryKey("id")));
    }

    @Test
    void constraintsAreReadWithTheNamesThatTheyHave() {
        db().run(
                        "CREATE TABLE p(a INTEGER PRIMARY KEY, b TEXT UNIQUE)",
                        "CREATE TABLE c(x INT CONSTRAINT ck CHECK((x>0)) REFERENCES P ON DELETE SET NULL, y TEXT CHECK (y in('a','b')),"
                                + " z INT REFERENCES p(A) ON UPDATE NO ACTION ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,"
                                + " CONSTRAINT pk PRIMARY KEY(x, Y) CONSTRAINT uq UNIQUE (z, x),"
                                + " CONSTRAINT fk FOREIGN KEY(y) REFERENCES missing(q) MATCH FULL)");

        assertThat(read(db()).tables().get(0))
                .isEqualTo(Table.of(
                        "c",
                        column("x", nativeType("INT")).option("sqlite.nullable_key", "true"),
                        column("y", nativeType("TEXT")).option("sqlite.nullable_key", "true"),
                        column("z", nativeType("INT")),
                        primaryKey("x", "y").named("pk"),
                        unique("z", "x").named("uq"),
                        check("y IN ('a', 'b')"),
                        check("x > 0").named("ck"),
                        foreignKey("x").references("p", "a").onDelete(ReferentialAction.SET_NULL),
                        foreignKey("z")
                                .references("p", "a")
                                .onDelete(ReferentialAction.RESTRICT)
                                .deferrable(Deferrable.INITIALLY_DEFERRED),
                        foreignKey("y").references("missing", "q").named("fk")));
    }

    @Test
    void indexesAreReadCompletely() {
        db().run(
                        "CREATE TABLE t(a TEXT COLLATE NOCASE, b INT, \"group\" TEXT UNIQUE)",
                        "create unique index if not exists u on t(\"a\" collate nocase desc, b)",
                        "CREATE INDEX e ON t(lower( A )||'x' DESC, `group` COLLATE rtrim) WHERE b is not null and \"group\"<>'on'");

        assertThat(assertClosed().indexes())
                .containsExactly(
                        Index.on(
                                        "e",
                                        "t",
                                        IndexKey.expression("lower(a) || 'x'").desc(),
                                        IndexKey.column("group").collate("RTRIM"))
                                .where("b IS NOT NULL AND \"group\" <> 'on'"),
                        Index.on("u", "t", IndexKey.column("a").desc(), IndexKey.column("b"))
                                .asUnique());
    }

    @Test
    void tableOptionsAreRead() {
        db().run("CREATE TABLE t(a TEXT PRIMARY KEY, b INT) STRICT, WITHOUT ROWID");

        assertThat(assertClosed().tables())
                .containsExactly(Table.of(
                                "t",
                                column("a", nativeType("TEXT")).notNull(),
                                column("b", nativeType("INT")),
                                primaryKey("a"))
                        .option("sqlite.strict", "true")
                        .option("sqlite.without_rowid", "true"));
    }

    @Test
    void viewsAndTriggersAreReadAndBuildTheSame() {
        db().run(
                        "CREATE TABLE t(a INT)",
                        "CREATE VIEW w AS SELECT * FROM v",
                        "CREATE VIEW v(x, y) AS SELECT a, a + 1 FROM t",
                        "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM t; END");

        assertThat(assertClosed().objects())
                .containsExactly(
                        SchemaObject.view("v", "WITH named(x, y) AS (\nSELECT a, a + 1 FROM t\n)\nSELECT * FROM named"),
                        SchemaObject.view("w", "SELECT * FROM v"),
                        SchemaObject.trigger(
                                "g",
                                "t",
                                "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM t; END"));
    }

    @Test
    void virtualTablesAndTheirShadowTablesAreLeftAlone() {
        db().run("CREATE VIRTUAL TABLE f USING fts5(a)", "CREATE TABLE t(a INT)");

        assertThat(read(db()).tables()).extracting(table -> table.name().name()).containsExactly("t");
    }

    @Test
    void expressionsOfOneMeaningAreReadInOneSpelling() {
        db().run("CREATE TABLE t(a INT, b TEXT, CHECK (a>=-1 And A<1e-5 OR \"b\" LIKE 'A%' || x'00'),"
                + " CHECK (( a>- 1)and(b not in('x' , 'y'))), CHECK (CAST(a as text)=b /* no */ AND a->>'$.x'=2),"
                + " CHECK (case when a=1 then -a else +1.50 end > .5 - a - -1))");

        assertThat(assertClosed().tables().get(0).constraints())
                .containsExactlyInAnyOrder(
                        check("a >= -1 AND a < 1e-5 OR b LIKE 'A%' || x'00'"),
                        check("(a > -1) AND (b NOT IN ('x', 'y'))"),
                        check("CAST(a AS TEXT) = b AND a ->> '$.x' = 2"),
                        check("CASE WHEN a = 1 THEN -a ELSE +1.50 END > .5 - a - -1"));
    }

    private Table table() {
        Schema schema = read(db());
        assertThat(schema.tables()).hasSize(1);
        return schema.tables().get(0);
    }
}

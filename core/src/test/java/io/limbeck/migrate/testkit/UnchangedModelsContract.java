package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.doublePrecision;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.smallint;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Constraints;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same model, spelled otherwise: nothing to report. */
@Tag("matrix")
final class UnchangedModelsContract extends ProductTest {
    /** What the database was made from, and how the model says it today. */
    private record Spelling(String name, Edit database, Edit model) {}

    private final List<Spelling> all = new ArrayList<>();

    @Test
    void otherSpellingsOfTheSameModelAreNotDifferences(@TempDir(factory = Memory.class) Path folder)
            throws IOException, SQLException {
        spellings();
        List<String> reported = new ArrayList<>();
        int asked = 0;
        for (Spelling spelling : all) {
            try (TestDatabase database = freshDatabase(Files.createDirectory(folder.resolve("u" + asked++)));
                    Connection open = database.connect()) {
                assertThat(open.isClosed())
                        .isFalse(); // a file database that nobody holds is opened and closed each time
                reported.addAll(differences(database, spelling));
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(reported).isEmpty();
    }

    private static List<String> differences(TestDatabase database, Spelling spelling) {
        DiffOptions options = DiffOptions.of(database.dialect().traits());
        try {
            Schema there = spelling.database().apply(ModelChange.base());
            database.apply(SchemaDiff.between(Schema.empty(), there, options)
                    .operations()
                    .toArray(Operation[]::new));
            Schema model = spelling.model().apply(ModelChange.base());
            Schema wanted = CatalogueTest.readInScratch(
                    database, SchemaDiff.between(Schema.empty(), model, options).operations());
            return SchemaDiff.between(CatalogueTest.read(database), wanted, options).all().stream()
                    .map(difference -> spelling.name() + " -> " + difference.words())
                    .toList();
        } catch (UnsupportedByDatabaseException none) {
            return List.of();
        }
    }

    private void add(String name, Edit database, Edit model) {
        all.add(new Spelling(name, database, model));
        all.add(new Spelling(name + ", the other way round", model, database));
    }

    private void spellings() {
        add("nothing", Edit.all(), Edit.all());
        type("varchar", varchar(50), nativeType("varchar(50)"));
        type("varchar in capitals", varchar(50), nativeType("VARCHAR( 50 )"));
        type("integer", "age", integer(), nativeType("INTEGER"));
        type("bigint", "age", bigint(), nativeType("bigint"));
        type("smallint", "age", smallint(), nativeType("SmallInt"));
        type("numeric", "score", numeric(10, 2), nativeType("numeric( 10,2 )"));
        type("double", "score", doublePrecision(), nativeType("DOUBLE  PRECISION"));
        value("number as text of SQL", "age", one -> one.defaultValue(18), one -> one.defaultExpression("18"));
        value("negative number", "age", one -> one.defaultValue(-1), one -> one.defaultExpression("-1"));
        value("text", "name", one -> one.defaultValue("it's"), one -> one.defaultExpression("'it''s'"));
        value("no value", "name", one -> one, one -> one.defaultExpression("NULL"));
        value(
                "now",
                "created",
                one -> one.ofType(timestamp()).defaultExpression("CURRENT_TIMESTAMP"),
                one -> one.ofType(timestamp()).defaultExpression("current_timestamp"));
        value("truth", "active", one -> one.ofType(bool()).defaultValue(true), one -> one.ofType(bool())
                .withDefault(Optional.of(new DefaultValue.Literal(true))));
        check("blanks", "age > 0", "age   >  0");
        check("case of words", "age > 0 AND age < 99", "age > 0 and age < 99");
        check("list", "age IN (1, 2, 3)", "age in (1,2,3)");
        check("text", "name <> 'It''s'", "name   <>   'It''s'");
        add("constraints in another order", constraints(false), constraints(true));
        add("columns in another order", Edit.all(), Edit.table("users", UnchangedModelsContract::reversed));
        add(
                "unique index for a unique constraint",
                Edit.index(Index.on("ux_users_email", "users", "email").asUnique()),
                Edit.add("users", unique("email").named("ux_users_email")));
        add(
                "named constraints where the model names none",
                Edit.all(Edit.add("users", unique("email")), Edit.add("users", rowCheck("age > 0"))),
                Edit.all(Edit.add("users", unique("email")), Edit.add("users", rowCheck("age > 0"))));
        add(
                "foreign key to the primary key, columns left out",
                Edit.all(),
                Edit.only("orders", foreignKey("user_id").references("users").named("fk_orders_user")));
        add(
                "foreign key without action",
                Edit.all(),
                Edit.only(
                        "orders",
                        foreignKey("user_id")
                                .references("users", "id")
                                .named("fk_orders_user")
                                .onDelete(ReferentialAction.NO_ACTION)));
        add(
                "key column that does not say not null",
                Edit.all(),
                Edit.column("orders", "id", id -> id.withNullable(false)));
        add(
                "expression of an index",
                Edit.index(Index.onExpression("ix", "users", "lower(email)")),
                Edit.index(Index.onExpression("ix", "users", "lower( email )")));
        add(
                "condition of an index",
                Edit.index(Index.on("ix", "users", "email").where("age > 0")),
                Edit.index(Index.on("ix", "users", "email").where("age  >  0")));
        add(
                "index on a column, ascending",
                Edit.index(Index.on("ix", "users", "email")),
                Edit.index(Index.on("ix", "users", IndexKey.column("email"))));
        add(
                "computed column",
                Edit.addColumn("users", column("twice", integer()).generatedStoredAs("age * 2")),
                Edit.addColumn("users", column("twice", integer()).generatedStoredAs("age*2")));
        add(
                "text column",
                Edit.addColumn("users", column("more", text())),
                Edit.addColumn("users", column("more", text())));
        add(
                "view",
                Edit.objects(SchemaObject.view("v", "SELECT id, age FROM users")),
                Edit.objects(SchemaObject.view("v", "SELECT id, age FROM users")));
        add("primary key", Edit.all(), Edit.only("orders", primaryKey("id")));
    }

    private void type(String name, SqlType database, SqlType model) {
        type(name, "name", database, model);
    }

    private void type(String name, String column, SqlType database, SqlType model) {
        add(
                "type " + name,
                Edit.column("users", column, one -> one.ofType(database)),
                Edit.column("users", column, one -> one.ofType(model)));
    }

    private void value(String name, String column, UnaryOperator<Column> database, UnaryOperator<Column> model) {
        add("default " + name, Edit.column("users", column, database), Edit.column("users", column, model));
    }

    private void check(String name, String database, String model) {
        add(
                "check: " + name,
                Edit.add("users", rowCheck(database).named("ck")),
                Edit.add("users", rowCheck(model).named("ck")));
    }

    private static Constraint.Check rowCheck(String sql) {
        return Constraints.check(sql);
    }

    private static Edit constraints(boolean reversed) {
        List<Constraint> said = new ArrayList<>(List.of(
                unique("email").named("uq_a"),
                unique("name", "email").named("uq_b"),
                rowCheck("age > 0").named("ck_a")));
        if (reversed) {
            Collections.reverse(said);
        }
        return Edit.all(said.stream().map(one -> Edit.add("users", one)).toArray(Edit[]::new));
    }

    private static Table reversed(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        Collections.reverse(columns);
        return table.withColumns(columns);
    }
}

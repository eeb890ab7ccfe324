package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.json;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.smallint;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.tinyint;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.NotPortableException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One script on several databases: written on one of them, run on each, after which each has what the model wants. */
final class PortableScriptsContract extends DatabaseTest {
    private static final Table CUSTOMERS = Table.of(
            "customers",
            column("id", bigint()).autoIncrement(),
            column("email", varchar(120)).notNull(),
            column("nick", varchar(40)),
            column("active", bool()).notNull().defaultValue(true),
            primaryKey("id"),
            unique("email").named("uq_customers_email"),
            unique("nick"));
    private static final Table ORDERS = Table.of(
            "orders",
            column("id", bigint()).autoIncrement(),
            column("customer_id", bigint()).notNull(),
            column("payer_id", bigint()),
            column("status", varchar(10)).notNull().defaultValue("new"),
            column("kind", enumeration("order_kind", "shop", "phone")).notNull(),
            column("total", numeric(10, 2)),
            column("discount", smallint()),
            column("priority", tinyint()),
            column("placed", timestamp(6)),
            primaryKey("id"),
            check("status in ('new', 'paid', 'sent')"),
            check("discount between 0 and 90"),
            check("total >= 0").named("ck_orders_total"),
            foreignKey("payer_id").references("customers", "id"),
            foreignKey("customer_id")
                    .references("customers", "id")
                    .onDelete(ReferentialAction.CASCADE)
                    .named("fk_orders_customer"));
    private static final Schema FIRST =
            Schema.of(List.of(CUSTOMERS, ORDERS), List.of(Index.on("ix_orders_status", "orders", "status")));

    private static final Schema SECOND = Schema.of(
            List.of(
                    CUSTOMERS.withColumns(List.of(
                            column("id", bigint()).autoIncrement(),
                            column("email", varchar(200)).notNull(),
                            column("nick", varchar(40)),
                            column("active", bool()).notNull().defaultValue(true),
                            column("note", varchar(20)))),
                    ORDERS.withColumns(ORDERS.columns().stream()
                                    .filter(each -> !each.name().equals("total"))
                                    .toList())
                            .withConstraints(List.of(
                                    primaryKey("id"),
                                    check("status in ('new', 'paid', 'sent', 'lost')"),
                                    check("discount between 0 and 90"),
                                    foreignKey("payer_id")
                                            .references("customers", "id")
                                            .onDelete(ReferentialAction.SET_NULL),
                                    foreignKey("customer_id")
                                            .references("customers", "id")
                                            .onDelete(ReferentialAction.CASCADE)
                                            .named("fk_orders_customer")))),
            List.of(Index.on("ix_orders_placed", "orders", "placed", "status")));

    private static final NewRevision NEXT =
            NewRevision.of("next").autogenerated(Autogenerate.plain().withoutRenames());

    private String h2;
    private List<String> urls;

    @BeforeEach
    void databases() {
        h2 = "jdbc:h2:" + folder().resolve("capitals"); // keeps unquoted names in capitals
        urls = List.of(db().url(), "jdbc:sqlite:" + folder().resolve("other.db"), h2);
    }

    private TestProject on(String url) {
        return new TestProject(folder().resolve("project"), url)
                .set("model", "java:" + RandomModel.class.getName())
                .set("model.portable", "sqlite,h2," + product().name());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void scriptOfOneDatabaseRunsOnTheOthers(boolean writtenOnH2) {
        String home = writtenOnH2 ? h2 : db().url();
        RandomModel.wants(FIRST);
        String first =
                text(on(home).migrator().revision(NEXT.withId("a1")).file().orElseThrow());
        everyDatabaseIsAsTheModelWantsAt("a1", first);

        RandomModel.wants(SECOND);
        String second =
                text(on(home).migrator().revision(NEXT.withId("b2")).file().orElseThrow());
        everyDatabaseIsAsTheModelWantsAt("b2", second);

        for (String url : urls) {
            assertThatCode(() -> on(url).migrator().downgrade("-1"))
                    .as("%s\n%s", url, second)
                    .doesNotThrowAnyException();
            assertThatCode(() -> on(url).migrator().upgrade("head"))
                    .as("%s\n%s", url, second)
                    .doesNotThrowAnyException();
            assertThatCode(() -> on(url).migrator().downgrade("base"))
                    .as("%s\n%s\n%s", url, second, first)
                    .doesNotThrowAnyException();
        }
    }

    private void everyDatabaseIsAsTheModelWantsAt(String revision, String script) {
        for (String url : urls) {
            assertThatCode(() -> on(url).migrator().upgrade(revision))
                    .as("%s\n%s", url, script)
                    .doesNotThrowAnyException();
            assertThat(on(url).migrator().check().differences())
                    .as("%s\n%s", url, script)
                    .isEmpty();
        }
        assertThat(script)
                .doesNotContain(
                        "op.apply(", "nativeType", "RESTRICT", "NO_ACTION", "_pkey", "_fkey", "::", "ARRAY[", "ORDERS");
    }

    @Test
    void checksAreWrittenAsTheModelHasThem() {
        RandomModel.wants(FIRST);

        String script = text(on(db().url()).migrator().revision(NEXT).file().orElseThrow());

        assertThat(script)
                .contains(
                        "check(\"status in ('new', 'paid', 'sent')\")",
                        "check(\"discount between 0 and 90\")",
                        "check(\"total >= 0\").named(\"ck_orders_total\")",
                        "enumeration(\"order_kind\", \"shop\", \"phone\")");
    }

    @Test
    void whatOneDatabaseCannotDoIsRefusedByName() throws IOException {
        RandomModel.wants(Schema.of(
                List.of(Table.of(
                        "places",
                        column("id", integer()).notNull(),
                        column("at", nativeType("point")),
                        primaryKey("id"))),
                List.of()));
        TestProject project = on("jdbc:sqlite:" + folder().resolve("other.db")).set("model.portable", "postgresql");

        assertThatExceptionOfType(NotPortableException.class)
                .isThrownBy(() -> project.migrator().revision(NEXT))
                .satisfies(refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.UNSAFE);
                    assertThat(refused.reasons())
                            .singleElement()
                            .asString()
                            .containsIgnoringCase("postgresql: column places.at")
                            .containsIgnoringCase("point");
                });

        try (var files = Files.list(project.versions())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void operationThatOneDatabaseLacksIsRefusedByName() {
        RandomModel.wants(Schema.of(
                List.of(Table.of("notes", column("id", integer()).notNull(), column("body", json()), primaryKey("id"))),
                List.of(Index.onExpression("ix_notes_length", "notes", "abs(id)"))));
        TestProject project =
                on("jdbc:sqlite:" + folder().resolve("other.db")).set("model.portable", "mariadb, sqlite");

        assertThatExceptionOfType(NotPortableException.class)
                .isThrownBy(() -> project.migrator().revision(NEXT))
                .satisfies(refused -> assertThat(refused.reasons())
                        .singleElement()
                        .asString()
                        .contains("mariadb", "MariaDB", "expressions"));
    }

    @Test
    void sqlScriptAndUnknownDatabaseAreRefused() {
        RandomModel.wants(FIRST);

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> on(h2).migrator().revision(NEXT.asSqlScript()));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () -> on(h2).set("model.portable", "oracle").migrator().revision(NEXT))
                .satisfies(refused -> assertThat(refused.what()).contains("oracle"));
    }
}

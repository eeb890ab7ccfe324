package io.limbeck.migrate.internal.operations;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingConventionTest {
    private static final NamingConvention ALL = new NamingConvention(Map.of(
            "pk", "pk_{{table}}",
            "uq", "uq_{{table}}_{{columns}}",
            "fk", "fk_{{table}}_{{column}}_{{target}}",
            "ck", "ck_{{table}}_{{hash}}",
            "ix", "ix_{{table}}_{{columns}}"));
    private static final TableName USERS = TableName.of("users");
    private static final DialectFacts UNLIMITED =
            Dialects.forUrl("jdbc:sqlite:").orElseThrow().facts();
    private static final DialectFacts SHORT =
            Dialects.forUrl("jdbc:postgresql:").orElseThrow().facts();

    @Test
    void constraintsWithoutNamesGetThem() {
        Operation named = ALL.named(
                new CreateTable(Table.of(
                        "users",
                        column("id", integer()),
                        primaryKey("id"),
                        unique("a", "b"),
                        unique("c").named("mine"),
                        foreignKey("d", "e").references("roles"),
                        check("id > 0"),
                        check("id > 1"))),
                UNLIMITED);

        List<String> names = ((CreateTable) named)
                .table().constraints().stream()
                        .map(constraint -> constraint.name().orElseThrow())
                        .toList();
        assertThat(names).startsWith("pk_users", "uq_users_a_b", "mine", "fk_users_d_roles");
        assertThat(names.subList(4, 6))
                .allMatch(name -> name.matches("ck_users_[0-9a-f]{8}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void dropFindsTheNameThatAddGave() {
        Constraint constraint = check("a > 0");
        AddConstraint add = (AddConstraint) ALL.named(AddConstraint.of(USERS, constraint), UNLIMITED);
        AlterTable batch =
                (AlterTable) ALL.named(AlterTable.of(USERS, List.of(DropConstraint.of(USERS, constraint))), UNLIMITED);

        assertThat(((DropConstraint) batch.changes().get(0)).name())
                .isEqualTo(add.constraint().name());
    }

    @Test
    void blankIndexIsNamedByItsColumns() {
        CreateIndex named = (CreateIndex) ALL.named(CreateIndex.of(Index.on("", "users", "a", "b")), UNLIMITED);

        assertThat(named.index().name()).isEqualTo("ix_users_a_b");
    }

    @Test
    void longNamesAreCutTheSameWayEachTimeAndStayApart() {
        String first = name("б".repeat(40) + "1");
        String second = name("б".repeat(40) + "2");

        assertThat(first).isEqualTo(name("б".repeat(40) + "1")).isNotEqualTo(second);
        assertThat(first.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(SHORT.maxIdentifierLength() - 1, SHORT.maxIdentifierLength());
        assertThat(first).matches("uq_users_б+_[0-9a-f]{8}");
    }

    private static String name(String column) {
        AddConstraint named = (AddConstraint) ALL.named(AddConstraint.of(USERS, unique(column)), SHORT);
        return named.constraint().name().orElseThrow();
    }

    @Test
    void withoutTemplatesNothingChanges() {
        Operation operation = AddConstraint.of(USERS, unique("a"));

        assertThat(NamingConvention.none().named(operation, SHORT)).isSameAs(operation);
    }
}

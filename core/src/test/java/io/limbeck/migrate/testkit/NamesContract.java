package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name works as the name of anything, and is never read as something else. */
final class NamesContract extends DatabaseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "it's",
                "a \"quoted\" word",
                "back`tick",
                "[brackets]",
                "order",
                "SELECT",
                "Пользователь",
                "餐",
                "semi;colon -- comment",
                "dotted.name",
                "back\\slash",
                "what?",
                "%s$1"
            })
    final void everythingCanBeNamed(String name) {
        TableName table = TableName.of(name);
        List<Operation> operations = List.of(
                new CreateTable(Table.of(
                        table,
                        column(name, integer()).notNull(),
                        column(name + " 2", integer()),
                        primaryKey(name).named("pk " + name),
                        unique(name + " 2").named("uq " + name),
                        foreignKey(name + " 2").references(name, name).named("fk " + name))),
                new AddColumn(table, column(name + " 3", varchar(200)).defaultValue(name), List.of()),
                CreateIndex.of(Index.on("ix " + name, table, name + " 2", name + " 3")),
                new RenameColumn(table, name + " 2", name + " b"),
                new RenameTable(table, name + " t"));
        Dump before = db().dump();
        operations.forEach(db()::apply);

        db().apply(new BulkInsert(TableName.of(name + " t"), List.of(name, name + " b"), List.of(row(1, null))));

        String quoted = db().dialect().notation().quote(name + " 3");
        assertThat(db().texts("SELECT " + quoted + " FROM "
                        + db().dialect().notation().quote(name + " t")))
                .containsExactly(name);
        List<Operation> back = new ArrayList<>(operations);
        Collections.reverse(back);
        back.forEach(operation -> db().apply(operation.inverse().orElseThrow()));
        assertThat(db().dump()).isEqualTo(before);
    }
}

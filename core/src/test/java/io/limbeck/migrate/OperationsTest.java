package io.limbeck.migrate;

import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final TableName ITEMS = TableName.of("stock", "items");

    private final List<Operation> said = new ArrayList<>();
    private final Operations op = new Operations() {
        @Override
        public void apply(Operation operation) {
            said.add(operation);
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String database() {
            return "postgresql";
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }
    };

    @Test
    void operationsInASchemaBlockBelongToTheSchema() {
        Operations stock = op.inSchema("stock");
        stock.createTable(Table.of("items", column("id", integer())));
        stock.createIndex(Index.on("ix", "items", "id"));
        stock.createSequence(Sequence.of("numbers"));
        stock.create(SchemaObject.trigger("audit", "items", "CREATE TRIGGER …"));

        assertThat(said)
                .containsExactly(
                        new CreateTable(Table.of(ITEMS, column("id", integer()))),
                        CreateIndex.of(Index.on("ix", ITEMS, "id")),
                        new CreateSequence(Sequence.of("numbers").named(TableName.of("stock", "numbers"))),
                        new CreateObject(new SchemaObject(
                                SchemaObject.Kind.TRIGGER,
                                TableName.of("stock", "audit"),
                                Optional.of(ITEMS),
                                "CREATE TRIGGER …")));
    }

    @Test
    void nameThatHasASchemaKeepsIt() {
        op.inSchema("other").createIndex(Index.on("ix", ITEMS, "id"));

        assertThat(said).containsExactly(CreateIndex.of(Index.on("ix", ITEMS, "id")));
    }

    @Test
    void schemaAndGuardCombineInEitherOrder() {
        Table items = Table.of("items", column("id", integer()));
        op.inSchema("stock").ifNotExists().createTable(items);
        op.ifNotExists().inSchema("stock").createTable(items);

        Guarded guarded = new Guarded(new CreateTable(items.named(ITEMS)));
        assertThat(said).containsExactly(guarded, guarded);
    }

    @Test
    void renameToABlankNameIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> op.renameTable("items", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
        assertThat(said).isEmpty();
    }
}

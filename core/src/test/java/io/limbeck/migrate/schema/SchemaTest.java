package io.limbeck.migrate.schema;

import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaTest {
    private static final Table USERS = Table.of("users", column("id", integer()));
    private static final Table PLANS = Table.of("plans", column("id", integer()));
    private static final Table FOREIGN = Table.of(TableName.of("app", "bills"), column("id", integer()));

    @Test
    void tablesAndIndexesAreSortedByName() {
        Index second = Index.on("b", "users", "id");
        Index first = Index.on("c", "plans", "id");
        Index third = Index.on("d", "users", "id");
        Schema schema = Schema.of(List.of(FOREIGN, USERS, PLANS), List.of(third, second, first));
        assertThat(schema.tables()).containsExactly(PLANS, USERS, FOREIGN);
        assertThat(schema.indexes()).containsExactly(first, second, third);
        assertThat(schema.indexesOf(USERS.name())).containsExactly(second, third);
        assertThat(schema.table(PLANS.name())).contains(PLANS);
    }

    @Test
    void duplicateTableIsRefused() {
        assertThatThrownBy(() -> Schema.of(List.of(USERS, USERS), List.of()))
                .hasMessageContaining("users appears twice");
    }

    @Test
    void indexMustBeUniqueAndOnAnExistingTable() {
        Index index = Index.on("ix", "users", "id");
        assertThatThrownBy(() -> Schema.of(List.of(PLANS), List.of(index)))
                .hasMessageContaining("users, which does not exist");
        assertThatThrownBy(() -> Schema.of(List.of(USERS), List.of(index, index)))
                .hasMessageContaining("twice");
    }
}

package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of index arrives as it was said, and its inverse takes it away. */
final class IndexesContract extends DatabaseTest {
    @BeforeEach
    void start() {
        Samples.start().forEach(db()::apply);
    }

    @Test
    void missingColumnIsRefused() {
        assertThatThrownBy(() -> db().apply(CreateIndex.of(Index.on("ix", "dishes", "titel"))))
                .hasMessageContaining("titel");
    }

    @Test
    void partialUniqueIndexCountsOnlyItsRows() {
        thereAndBack(Index.on("ux", "dishes", "cook_id").asUnique().where("notes IS NOT NULL"), () -> {
            db().run("INSERT INTO dishes (id, title, cook_id) VALUES (8, 'x', 2)", "DELETE FROM dishes WHERE id = 8");
            assertThat(db().refuses("INSERT INTO dishes (id, title, cook_id, notes) VALUES (9, 'x', 2, 'n')"))
                    .isTrue();
        });
    }

    @Test
    void uniqueIndexOnAnExpressionComparesItsValues() {
        thereAndBack(Index.onExpression("ux", "cooks", "lower(name)").asUnique(), () -> assertThat(
                        db().refuses("INSERT INTO cooks (id, name) VALUES (9, 'ANNA')"))
                .isTrue());
    }

    @Test
    void keysKeepOrderDirectionAndKind() {
        Index index = Index.on("ix", "dishes", "cook_id")
                .then(IndexKey.column("title").desc())
                .then(IndexKey.expression("length(title)").desc());
        thereAndBack(
                index,
                () -> assertThat(db().dump().toString()).contains("cook_id").contains("DESC"));
    }

    private void thereAndBack(Index index, Runnable there) {
        Dump before = db().dump();
        CreateIndex create = CreateIndex.of(index);
        mustDo(create);
        there.run();
        db().apply(create.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }
}

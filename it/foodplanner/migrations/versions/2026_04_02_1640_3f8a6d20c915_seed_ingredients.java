import static io.limbeck.migrate.op.Row.row;

import io.limbeck.migrate.*;
import java.util.List;

/** seed_ingredients */
@Revision(id = "3f8a6d20c915", down = "5c0e93d1b7a4", created = "2026-04-02T16:40:53Z")
class SeedIngredients implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.bulkInsert(
                "ingredients",
                List.of("id", "name", "unit"),
                row(1, "beetroot", "g"),
                row(2, "cabbage", "g"),
                row(3, "potato", "g"),
                row(4, "carrot", "g"),
                row(5, "onion", "g"),
                row(6, "beef", "g"),
                row(7, "сметана", "g"),
                row(8, "tomato", "g"),
                row(9, "cucumber", "g"),
                row(10, "feta", "g"),
                row(11, "olive oil", "ml"),
                row(12, "oat flakes", "g"),
                row(13, "milk", "ml"),
                row(14, "berries", "g"),
                row(15, "chicken", "g"),
                row(16, "rice", "g"),
                row(17, "curry paste", "g"),
                row(18, "coconut milk", "ml"));
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("DELETE FROM ingredients WHERE id BETWEEN ? AND ?", 1, 18);
    }
}

import static io.limbeck.migrate.op.Row.row;

import io.limbeck.migrate.*;
import java.util.List;

/** первый план питания */
@Revision(id = "8e4ad2609b5f", down = "f70c1e5b3a96", created = "2026-08-28T16:20:48Z")
class PervyiPlanPitaniia implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.bulkInsert(
                "meal_plans",
                List.of("id", "owner_id", "title", "starts_on", "ends_on"),
                row(1, 2, "Неделя 36", "2026-08-31", "2026-09-06"));
        op.bulkInsert(
                "meal_plan_entries",
                List.of("id", "plan_id", "recipe_id", "day", "meal_type", "cook_id"),
                row(1, 1, 3, "2026-08-31", "BREAKFAST", 2),
                row(2, 1, 1, "2026-08-31", "DINNER", 2),
                row(3, 1, 2, "2026-09-01", "LUNCH", null),
                row(4, 1, 4, "2026-09-01", "DINNER", null));
        op.bulkInsert(
                "shopping_items",
                List.of("id", "user_id", "ingredient_id", "quantity", "unit", "is_bought", "bought_at"),
                row(1, 2, 1, 400, "g", false, null),
                row(2, 2, 2, 300, "g", false, null),
                row(3, 2, 1, 100, "g", false, null),
                row(4, 2, 10, 200, "g", false, null),
                row(5, 2, 5, 300, "g", true, "2026-08-28 16:05:00"),
                row(6, 1, 13, 1000, "ml", false, null));
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("DELETE FROM shopping_items WHERE id BETWEEN ? AND ?", 1, 6);
        op.execute("DELETE FROM meal_plan_entries WHERE id BETWEEN ? AND ?", 1, 4);
        op.execute("DELETE FROM meal_plans WHERE id = ?", 1);
    }
}

import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;
import io.limbeck.migrate.schema.ReferentialAction;

/** add_cook_to_meal_plan_entries */
@Revision(id = "f70c1e5b3a96", down = "2d8b94c6f07e", created = "2026-08-27T10:58:06Z")
class AddCookToMealPlanEntries implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn(
                "meal_plan_entries",
                column("cook_id", integer()),
                foreignKey("cook_id")
                        .references("users", "id")
                        .onDelete(ReferentialAction.SET_NULL)
                        .named("fk_meal_plan_entries_cook"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("meal_plan_entries", "cook_id");
    }
}

import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.ReferentialAction.CASCADE;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** create_meal_plans */
@Revision(id = "d4170be8625f", down = "e57a0c83d94b", created = "2026-05-06T09:34:28Z")
class CreateMealPlans implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "meal_plans",
                column("id", integer()).autoIncrement(),
                column("owner_id", integer()).notNull(),
                column("title", varchar(120)).notNull(),
                column("starts_on", date()).notNull(),
                column("ends_on", date()).notNull(),
                primaryKey("id"),
                foreignKey("owner_id")
                        .references("users", "id")
                        .onDelete(CASCADE)
                        .named("fk_meal_plans_owner"),
                check("ends_on >= starts_on").named("ck_meal_plans_days"));
        op.createIndex("ix_meal_plans_owner_id", "meal_plans", "owner_id", "starts_on");

        op.createTable(
                "meal_entries",
                column("id", integer()).autoIncrement(),
                column("plan_id", integer()).notNull(),
                column("recipe_id", integer()).notNull(),
                column("day", date()).notNull(),
                column("meal_type", varchar(16)).notNull(),
                primaryKey("id"),
                foreignKey("plan_id")
                        .references("meal_plans", "id")
                        .onDelete(CASCADE)
                        .named("fk_meal_entries_plan"),
                foreignKey("recipe_id").references("recipes", "id").named("fk_meal_entries_recipe"),
                unique("plan_id", "day", "meal_type", "recipe_id").named("uq_meal_entries_slot"),
                check("meal_type IN ('BREAKFAST', 'LUNCH', 'DINNER', 'SNACK')").named("ck_meal_entries_meal_type"));
        op.createIndex("ix_meal_entries_recipe_id", "meal_entries", "recipe_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_meal_entries_recipe_id", "meal_entries");
        op.dropTable("meal_entries");
        op.dropIndex("ix_meal_plans_owner_id", "meal_plans");
        op.dropTable("meal_plans");
    }
}

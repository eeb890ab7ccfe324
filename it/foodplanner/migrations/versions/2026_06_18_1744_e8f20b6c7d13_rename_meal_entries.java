import io.limbeck.migrate.*;

/** rename_meal_entries_to_meal_plan_entries */
@Revision(id = "e8f20b6c7d13", down = "4a91d7e5306c", created = "2026-06-18T17:44:09Z")
class RenameMealEntries implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.dropIndex("ix_meal_entries_recipe_id", "meal_entries");
        op.renameTable("meal_entries", "meal_plan_entries");
        op.createIndex("ix_meal_plan_entries_recipe_id", "meal_plan_entries", "recipe_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_meal_plan_entries_recipe_id", "meal_plan_entries");
        op.renameTable("meal_plan_entries", "meal_entries");
        op.createIndex("ix_meal_entries_recipe_id", "meal_entries", "recipe_id");
    }
}

import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;
import io.limbeck.migrate.schema.ReferentialAction;

/** create_recipes */
@Revision(id = "5c0e93d1b7a4", down = "ae1027a6acf1", created = "2026-03-25T11:08:19Z")
class CreateRecipes implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "ingredients",
                column("id", integer()).autoIncrement(),
                column("name", varchar(120)).notNull(),
                column("unit", varchar(16)).notNull().defaultValue("g"),
                primaryKey("id"),
                unique("name").named("uq_ingredients_name"));
        op.createTable(
                "recipes",
                column("id", integer()).autoIncrement(),
                column("author_id", integer()).notNull(),
                column("title", varchar(200)).notNull(),
                column("description", text()),
                column("servings", integer()).notNull().defaultValue(2),
                column("created_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("author_id").references("users", "id").named("fk_recipes_author"),
                check("servings > 0").named("ck_recipes_servings"));
        op.createTable(
                "recipe_ingredients",
                column("id", integer()).autoIncrement(),
                column("recipe_id", integer()).notNull(),
                column("ingredient_id", integer()).notNull(),
                column("quantity", numeric(10, 2)).notNull(),
                column("unit", varchar(16)).notNull(),
                primaryKey("id"),
                foreignKey("recipe_id")
                        .references("recipes", "id")
                        .onDelete(ReferentialAction.CASCADE)
                        .named("fk_recipe_ingredients_recipe"),
                foreignKey("ingredient_id").references("ingredients", "id").named("fk_recipe_ingredients_ingredient"),
                unique("recipe_id", "ingredient_id").named("uq_recipe_ingredients_recipe_ingredient"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("recipe_ingredients");
        op.dropTable("recipes");
        op.dropTable("ingredients");
    }
}

import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.ReferentialAction.CASCADE;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/**
 * create_shopping_items
 *
 * <p>The shopping list was tried out as a history of its own, beside the main one; all it needs are users and ingredients.
 */
@Revision(id = "b81f5c9e2a07", labels = "shopping", dependsOn = "5c0e93d1b7a4", created = "2026-05-11T15:19:02Z")
class CreateShoppingItems implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "shopping_items",
                column("id", integer()).autoIncrement(),
                column("user_id", integer()).notNull(),
                column("ingredient_id", integer()).notNull(),
                column("quantity", numeric(10, 2)).notNull(),
                column("unit", varchar(16)).notNull(),
                primaryKey("id"),
                foreignKey("user_id")
                        .references("users", "id")
                        .onDelete(CASCADE)
                        .named("fk_shopping_items_user"),
                foreignKey("ingredient_id").references("ingredients", "id").named("fk_shopping_items_ingredient"));
        op.createIndex("ix_shopping_items_user_id", "shopping_items", "user_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_shopping_items_user_id", "shopping_items");
        op.dropTable("shopping_items");
    }
}

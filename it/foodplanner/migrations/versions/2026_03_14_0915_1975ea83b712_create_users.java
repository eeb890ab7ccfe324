import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** create_users */
@Revision(id = "1975ea83b712", created = "2026-03-14T09:15:42Z")
class CreateUsers implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", integer()).autoIncrement(),
                column("email", varchar(255)).notNull(),
                column("name", varchar(120)).notNull(),
                column("created_at", timestamp()).notNull().defaultExpression("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("email").named("uq_users_email"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("users");
    }
}

import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** add_is_active_to_users */
@Revision(id = "ae1027a6acf1", down = "1975ea83b712", created = "2026-03-17T14:31:05Z")
class AddIsActiveToUsers implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("is_active", bool()).notNull().defaultValue(true));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "is_active");
    }
}

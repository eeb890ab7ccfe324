import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** add_source_url_to_recipes */
@Revision(id = "57b3f9c0e2da", down = "8e4ad2609b5f", created = "2026-11-09T08:50:17Z")
class AddSourceUrlToRecipes implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("recipes", column("source_url", varchar(500)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("recipes", "source_url");
    }
}

import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** add_slug */
@Revision(id = "b2", down = "a1", created = "2026-11-30T10:00:00Z")
class B2AddSlug implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("note", column("slug", varchar(255)));
        op.execute("UPDATE note SET slug = 'hello'");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("note", "slug");
    }
}

import io.limbeck.migrate.*;

/** rename_name_to_display_name */
@Revision(id = "4a91d7e5306c", down = "7e29c4158bd0", created = "2026-06-12T14:26:47Z")
class RenameNameToDisplayName implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.renameColumn("users", "name", "display_name");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameColumn("users", "display_name", "name");
    }
}

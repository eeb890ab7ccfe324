import io.limbeck.migrate.*;

/** merge conflict */
@Revision(
        id = "19c75ad3be82",
        down = {"c3e6012d9f48", "e8f20b6c7d13"},
        created = "2026-06-22T11:31:40Z")
class MergeConflict implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}

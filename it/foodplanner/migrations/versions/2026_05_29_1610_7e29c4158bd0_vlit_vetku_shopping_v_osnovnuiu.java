import io.limbeck.migrate.*;

/** влить ветку shopping в основную */
@Revision(
        id = "7e29c4158bd0",
        down = {"d4170be8625f", "60da3e7f94b2"},
        created = "2026-05-29T16:10:31Z")
class VlitVetkuShoppingVOsnovnuiu implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}

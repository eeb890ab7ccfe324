import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** add_slug_to_recipes */
@Revision(id = "a65f30d8e1c9", down = "19c75ad3be82", created = "2026-07-08T15:12:33Z")
class AddSlugToRecipes implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("recipes", column("slug", varchar(200)));
        titles(op).forEach((id, title) -> op.execute("UPDATE recipes SET slug = ? WHERE id = ?", slug(title), id));
        op.createUniqueIndex("uq_recipes_slug", "recipes", "slug");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("uq_recipes_slug", "recipes");
        op.dropColumn("recipes", "slug");
    }

    private static Map<Integer, String> titles(Operations op) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        try (Statement statement = op.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, title FROM recipes ORDER BY id")) {
            while (rows.next()) {
                titles.put(rows.getInt("id"), rows.getString("title"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the titles of the recipes", e);
        }
        return titles;
    }

    /** A copy of the application's rule as it was on that day: history must not change with the code. */
    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}

package io.limbeck.migrate.internal.dialect.catalogue;

import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether a subject exists in a database, by its catalogue; names are compared exactly. */
public final class Presence {
    private Presence() {}

    public static boolean of(Subject subject, Catalogue catalogue, Connection live) throws SQLException {
        if (subject instanceof Subject.OfSchema schema) {
            return hasSchema(live, schema.name());
        }
        List<String> schemas =
                subject.qualifiedName().flatMap(TableName::schema).stream().toList();
        return catalogue.read(live, CatalogueScope.of(schemas, table -> true)).has(subject);
    }

    /** Some drivers report schemas as catalogues. */
    private static boolean hasSchema(Connection live, String name) throws SQLException {
        try (ResultSet schemas = live.getMetaData().getSchemas();
                ResultSet catalogues = live.getMetaData().getCatalogs()) {
            return has(schemas, name) || has(catalogues, name);
        }
    }

    private static boolean has(ResultSet names, String name) throws SQLException {
        while (names.next()) {
            if (name.equals(names.getString(1))) {
                return true;
            }
        }
        return false;
    }
}

package io.limbeck.migrate.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Hibernate's own DDL and ours for the same entities make the same columns in SQLite. */
final class WitnessTest {
    static final List<String> VERSIONS = Models.VERSIONS;

    private static final List<String> ENTITIES = List.of(
            "Animals$Animal",
            "Animals$Bird",
            "Animals$House",
            "Animals$Aquarium",
            "Animals$Ticket",
            "Animals$DayTicket",
            "Animals$YearTicket",
            "Keeper",
            "Keeper$BadgeConverter");

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void tablesFromOurSchemaHaveTheColumnsOfHibernatesOwnDdl(String version) throws Exception {
        Map<String, List<String>> expected;
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (String sql : hibernateDdl(version)) {
                if (sql.startsWith("create table")) {
                    execute(database, sql);
                }
            }
            expected = catalogue(database);
        }
        Schema schema = Models.zoo(version, "sqlite").schema();
        Dialect dialect = Dialects.forUrl("jdbc:sqlite:").orElseThrow();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (Table table : schema.tables()) {
                for (SqlWork work : dialect.compiler().compile(new CreateTable(table))) {
                    execute(database, work.sql());
                }
            }
            assertThat(catalogue(database)).isEqualTo(expected);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> hibernateDdl(String version) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path entry : Models.classPath(version, Models.ZOO)) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            List<Class<?>> entities = new ArrayList<>();
            for (String name : ENTITIES) {
                entities.add(loader.loadClass("zoo." + name));
            }
            Map<String, Object> settings = Map.of(
                    "hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect",
                    "hibernate.boot.allow_jdbc_metadata_access", "false",
                    "hibernate.temp.use_jdbc_metadata_defaults", "false");
            return (List<String>) loader.loadClass("zoo.HibernateDdl")
                    .getMethod("of", List.class, Map.class)
                    .invoke(null, entities, settings);
        }
    }

    /** Per table its columns with type, nullability, default, place in the key and generation. */
    private static Map<String, List<String>> catalogue(Connection database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden,"
                                + " (SELECT count(*) FROM pragma_table_xinfo(m.name) k WHERE k.pk > 0)"
                                + " FROM sqlite_master m, pragma_table_xinfo(m.name) c"
                                + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid")) {
            while (rows.next()) {
                boolean rowNumber = rows.getInt(6) == 1 && rows.getInt(8) == 1;
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2)
                                + " " + (rowNumber ? typeOfKey(rows.getString(3)) : plain(rows.getString(3)))
                                + (rowNumber ? "" : " " + rows.getInt(4)) // never null, whatever it says
                                + " " + plain(rows.getString(5)) + " " + rows.getInt(6) + " " + rows.getInt(7));
            }
        }
        return tables;
    }

    /** Hibernate 7 leaves out the type of an identity column to which its own table refers. */
    private static String typeOfKey(String text) {
        return text.isEmpty() ? "integer" : plain(text);
    }

    /** Without the differences of spelling between two writers of SQL. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        String words = text.toLowerCase(Locale.ROOT).replace(" ", "").replace("true", "1");
        while (words.startsWith("(") && words.endsWith(")")) {
            words = words.substring(1, words.length() - 1);
        }
        return words.equals("textcollatenocase") ? "text" : words;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.limbeck.migrate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The floor of the comparison: statements through the driver that migrate uses, a commit after those of each file. It keeps no record of what
 * it has applied, so no tool can do the work with less.
 */
public final class BareSql {
    private BareSql() {}

    /**
     * Runs the files in the order of their names.
     *
     * @param arguments JDBC URL; a folder of files with one statement per line, without which a single query runs
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement()) {
            if (arguments.length == 1) {
                statement.executeQuery("SELECT 1").close();
                return;
            }
            connection.setAutoCommit(false);
            for (Path file : files(Path.of(arguments[1]))) {
                for (String sql : Files.readAllLines(file)) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

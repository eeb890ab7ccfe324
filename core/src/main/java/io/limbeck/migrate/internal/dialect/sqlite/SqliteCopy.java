package io.limbeck.migrate.internal.dialect.sqlite;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** {@code VACUUM INTO}: what has been committed at one moment, whoever reads and writes meanwhile. */
record SqliteCopy(Path database, Driver driver) implements FileCopy {
    private static final String SOUND = "ok";

    SqliteCopy {
        requireNonNull(database, "database");
        requireNonNull(driver, "driver");
    }

    @Override
    public String ending() {
        return "backup";
    }

    @Override
    public SqlStatement into(Path copy) {
        return SqlStatement.of("VACUUM main INTO ?", copy.toString());
    }

    /** Attached to a database of no content: a name with a question mark in it has no URL. */
    @Override
    public void check(Path copy) throws SQLException {
        try (Connection connection = SqliteStage.open(driver);
                PreparedStatement attach = connection.prepareStatement("ATTACH DATABASE ? AS copy");
                Statement statement = connection.createStatement()) {
            attach.setString(1, copy.toString());
            attach.execute();
            // Rows that violate a check did so before they were copied.
            statement.execute("PRAGMA ignore_check_constraints = ON");
            try (ResultSet rows = statement.executeQuery("PRAGMA copy.integrity_check")) {
                String verdict = rows.next() ? rows.getString(1) : "no answer";
                if (!SOUND.equals(verdict)) {
                    throw new SQLException("PRAGMA integrity_check of the copy: " + verdict);
                }
            }
        }
    }
}

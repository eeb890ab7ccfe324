package io.limbeck.migrate.internal.dialect.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Definitions that are made on a scratch database, in whichever order they need each other. */
public final class ScratchCopy {
    private ScratchCopy() {}

    /**
     * Runs all; what is refused is tried again after the others, as long as that helps.
     *
     * @param scratch commits each statement
     * @return what was refused in the end, a sentence each
     */
    public static List<String> run(List<String> definitions, Connection scratch) throws SQLException {
        List<String> left = definitions;
        while (true) {
            List<String> refused = new ArrayList<>();
            List<String> gaps = new ArrayList<>();
            try (Statement statement = scratch.createStatement()) {
                for (String definition : left) {
                    try {
                        statement.execute(definition);
                    } catch (SQLException e) {
                        refused.add(definition);
                        gaps.add("The scratch database rejected " + definition + "\n" + e.getMessage());
                    }
                }
            }
            if (refused.isEmpty() || refused.size() == left.size()) {
                return gaps;
            }
            left = refused;
        }
    }
}

package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.result.StepResult;
import java.util.List;

/** The line that announces a step in a text. */
public final class Headings {
    private Headings() {}

    /** {@code upgrade 1975ea83b712 -> ae1027a6acf1 add_is_active_to_users}. */
    public static String of(StepResult step) {
        return step.direction() + " " + rows(step.from()) + " -> " + rows(step.to()) + " " + step.message();
    }

    private static String rows(List<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }
}

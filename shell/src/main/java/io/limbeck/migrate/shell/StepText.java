package io.limbeck.migrate.shell;

import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.PlannedStep;
import io.limbeck.migrate.result.StepResult;
import java.util.List;

/** A step as one line: {@code upgrade 1975ea83b712 -> ae1027a6acf1 add_is_active_to_users}. */
final class StepText {
    static final String BASE = "base";

    private final Paint paint;

    StepText(Paint paint) {
        this.paint = paint;
    }

    /** A completed step, with its time. */
    String of(StepResult step) {
        String move = move(step.direction(), step.from(), step.to(), step.message());
        return move + " (" + step.millis() + " ms)";
    }

    String of(PlannedStep step) {
        return move(step.direction(), step.from(), step.to(), step.message());
    }

    /** Version rows; {@code base} when there are none. */
    String rows(List<String> ids) {
        return ids.isEmpty() ? BASE : paint.id(String.join(", ", ids));
    }

    private String move(Direction direction, List<String> from, List<String> to, String message) {
        String move = direction + " " + rows(from) + " -> " + rows(to);
        return message.isEmpty() ? move : move + " " + message;
    }
}

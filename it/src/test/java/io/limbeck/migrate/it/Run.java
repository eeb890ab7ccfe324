package io.limbeck.migrate.it;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;

/** What a process said, and how it ended. */
public record Run(int status, List<String> outLines, List<String> errLines) {
    public Run {
        outLines = List.copyOf(outLines);
        errLines = List.copyOf(errLines);
    }

    public String out() {
        return String.join("\n", outLines);
    }

    public String err() {
        return String.join("\n", errLines);
    }

    public Run succeeds() {
        if (status != 0) {
            throw new AssertionError("should have succeeded: " + this);
        }
        return this;
    }

    public Run fails() {
        if (status == 0) {
            throw new AssertionError("should have failed: " + this);
        }
        return this;
    }

    /** What Maven says of a failure, without its marks. */
    String failure() {
        return outLines.stream()
                .filter(line -> line.startsWith("[ERROR] "))
                .map(line -> line.substring("[ERROR] ".length()))
                .reduce("", (lines, line) -> lines + line + "\n");
    }

    /** Standard output, when it is one JSON object. */
    public JsonObject json() {
        try {
            return JsonParser.object().from(out());
        } catch (JsonParserException e) {
            throw new AssertionError("no single JSON object: " + this, e);
        }
    }

    @Override
    public String toString() {
        return "status " + status + "\n--- out\n" + out() + "\n--- err\n" + err();
    }
}

package io.limbeck.migrate.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The short form of a script's header in tests: {@code "c3 down: a1, b2; depends-on: x9"}. */
record ScriptHeader(String id, Map<String, String> keys) {
    static ScriptHeader parse(String text) {
        String[] words = text.strip().split(" ", 2);
        Map<String, String> keys = new LinkedHashMap<>();
        if (words.length > 1) {
            for (String key : words[1].split(";", -1)) {
                String[] parts = key.split(":", 2);
                keys.put(parts[0].strip(), parts[1].strip());
            }
        }
        keys.putIfAbsent("message", "do " + words[0]);
        return new ScriptHeader(words[0], keys);
    }

    String asSql() {
        StringBuilder text = new StringBuilder("-- revision: " + id + "\n");
        keys.forEach((key, value) ->
                text.append("-- ").append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    String asJava(String upgrade, String downgrade) {
        return """
                import static io.limbeck.migrate.schema.Constraints.*;
                import static io.limbeck.migrate.schema.Types.*;
                import static io.limbeck.migrate.op.Row.row;

                import io.limbeck.migrate.*;
                import io.limbeck.migrate.op.*;
                import io.limbeck.migrate.schema.*;
                import java.sql.*;
                import java.util.*;

                /** %s */
                @Revision(%s)
                class Revision_%s implements Migration {
                    @Override
                    public void upgrade(Operations op) throws Exception {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) throws Exception {
                        %s
                    }
                }
                """
                .formatted(keys.get("message"), annotation(), id, upgrade, downgrade);
    }

    private String annotation() {
        List<String> values = new ArrayList<>();
        values.add("id = \"" + id + "\"");
        keys.forEach((key, value) -> {
            if (!key.equals("message")) {
                String name = key.equals("depends-on") ? "dependsOn" : key;
                values.add(name + " = {\"" + String.join("\", \"", value.split(", *", -1)) + "\"}");
            }
        });
        return String.join(", ", values);
    }
}

package io.limbeck.migrate.internal.write;

import java.util.List;
import java.util.Random;

/** Messages as nobody should type them. {@code -Dseed=} repeats a run. */
final class RandomText {
    static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final List<String> TRAPS = List.of(
            "*/",
            "/*",
            "/**",
            "\\u002a/",
            "\\\\u002a/",
            "\\",
            "\"",
            "'",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u001a",
            "\u2028",
            "@deprecated",
            "@",
            "{@link",
            "<b>",
            "&#42;/",
            "&",
            ";",
            "..",
            "/",
            "../../etc/passwd",
            "{{id}}",
            "{{",
            "}}",
            "😀",
            "👨‍👩‍👧",
            "שלום",
            "\u202Eevil",
            "\uD800",
            "Добавить поле",
            "ёж",
            "中文",
            "İ",
            "ß",
            "%s",
            "$",
            "${x}",
            "--",
            "class",
            "1",
            ". ",
            " ",
            "int",
            "String",
            "Migration",
            "-- migrate:downgrade");

    private final Random random;

    RandomText() {
        System.err.println("seed " + SEED);
        random = new Random(SEED);
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(random.nextInt(10) == 0 ? 60 : 6);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) > 0) {
                text.append(TRAPS.get(random.nextInt(TRAPS.size())));
            } else {
                text.append(Character.toChars(random.nextInt(Character.MAX_CODE_POINT + 1)));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}

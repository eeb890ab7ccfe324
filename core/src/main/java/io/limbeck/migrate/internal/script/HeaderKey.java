package io.limbeck.migrate.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a header can say, and the word for it in either form of script. */
enum HeaderKey {
    ID("id", "revision", false),
    DOWN("down", "down", true),
    DEPENDS_ON("dependsOn", "depends-on", true),
    LABELS("labels", "labels", true),
    /** In Java it is the Javadoc. */
    MESSAGE("", "message", false),
    CREATED("created", "created", false),
    REPLACES("replaces", "replaces", true);

    private static final List<HeaderKey> ALL = List.of(values());

    private final String attribute;
    private final String line;
    private final boolean several;

    HeaderKey(String attribute, String line, boolean several) {
        this.attribute = attribute;
        this.line = line;
        this.several = several;
    }

    /** May hold more than one value. */
    boolean several() {
        return several;
    }

    /** As the form of script spells it. */
    String in(Form form) {
        return form == Form.JAVA ? attribute : line;
    }

    static Optional<HeaderKey> of(Form form, String word) {
        for (HeaderKey key : ALL) {
            if (key.in(form).equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static List<String> words(Form form) {
        List<String> words = new ArrayList<>();
        for (HeaderKey key : values()) {
            if (!key.in(form).isEmpty()) {
                words.add(key.in(form));
            }
        }
        return words;
    }

    /** The two ways to write a script. */
    enum Form {
        JAVA,
        SQL
    }
}

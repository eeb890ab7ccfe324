package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.internal.script.Javadoc;
import io.limbeck.migrate.internal.text.OneLine;
import java.util.ArrayList;
import java.util.List;

/** Texts of people as parts of Java source, which they never break out of. */
final class JavaText {
    private static final int WIDTH = 120;

    private JavaText() {}

    /**
     * A Javadoc comment: in one line where it fits, or where only that keeps the message whole, since of several lines the first
     * sentence is the message. Empty for an empty message.
     */
    static String javadoc(String message) {
        List<String> words = new ArrayList<>();
        for (String word : message.split(" ", -1)) {
            words.add(Javadoc.escape(word));
        }
        String line = "/** " + String.join(" ", words) + " */";
        if (message.isEmpty()) {
            return "";
        }
        return line.length() <= WIDTH || message.contains(". ") ? line : wrapped(words);
    }

    private static String wrapped(List<String> words) {
        StringBuilder text = new StringBuilder("/**");
        int column = WIDTH;
        for (String word : words) {
            if (column + 1 + word.length() > WIDTH) {
                text.append("\n *");
                column = 2;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        return text.append("\n */").toString();
    }

    /** A string literal with its quotes. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        OneLine.of(text).codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.appendCodePoint(c);
        });
        return literal.append('"').toString();
    }

    /** The value of an annotation's attribute: a literal, or several in braces. */
    static String values(List<String> texts) {
        List<String> literals = texts.stream().map(JavaText::literal).toList();
        return literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
    }

    /** {@code @Revision} with the attributes that are set, one to a line where they do not fit into one. */
    static String annotation(NewScript script) {
        List<String> attributes = new ArrayList<>();
        attributes.add("id = " + literal(script.id()));
        addAttribute("down", script.down(), attributes);
        addAttribute("dependsOn", script.dependsOn(), attributes);
        addAttribute("labels", script.labels(), attributes);
        attributes.add("created = " + literal(script.created().toString()));
        String line = "@Revision(" + String.join(", ", attributes) + ")";
        return line.length() <= WIDTH ? line : "@Revision(\n        " + String.join(",\n        ", attributes) + ")";
    }

    private static void addAttribute(String name, List<String> texts, List<String> attributes) {
        if (!texts.isEmpty()) {
            attributes.add(name + " = " + values(texts));
        }
    }
}

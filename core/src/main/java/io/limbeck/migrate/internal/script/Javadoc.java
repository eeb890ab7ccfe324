package io.limbeck.migrate.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The message of a revision, to and from the Javadoc of its class. */
public final class Javadoc {
    private Javadoc() {}

    /**
     * The message in a comment: of its first paragraph the only line, or the first sentence when it has several lines.
     *
     * @param comment with its delimiters
     */
    static String message(String comment) {
        List<String> paragraph = new ArrayList<>();
        String body = comment.substring(3, comment.length() - 2);
        for (String line : body.split("\n", -1)) {
            String plain = line.strip();
            int stars = 0;
            while (stars < plain.length() && plain.charAt(stars) == '*') {
                stars++;
            }
            plain = plain.substring(stars).strip();
            if (plain.startsWith("@") || (plain.isEmpty() && !paragraph.isEmpty())) {
                break;
            }
            if (!plain.isEmpty()) {
                paragraph.add(plain);
            }
        }
        String text = String.join(" ", paragraph);
        if (paragraph.size() > 1) {
            int end = text.indexOf(". ");
            text = end < 0 ? text : text.substring(0, end + 1);
        }
        return unescape(text);
    }

    /**
     * Text as it can stand in a comment: no end of the comment, no backslash for the compiler to read on, no tag, no HTML. Whole or word
     * by word, {@link #message} gives it back.
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\\' -> escaped.append("&#92;");
                case '*' -> escaped.append(i == 0 ? "&#42;" : "*");
                case '/' -> escaped.append(before == '*' ? "&#47;" : "/");
                case '@' -> escaped.append("&#64;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', from)) {
            plain.append(text, from, at);
            int end = text.indexOf(';', at);
            Optional<String> character =
                    end < 0 || end - at > 8 ? Optional.empty() : entity(text.substring(at + 1, end));
            plain.append(character.orElse("&"));
            from = character.isPresent() ? end + 1 : at + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static Optional<String> entity(String name) {
        return switch (name) {
            case "amp" -> Optional.of("&");
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "quot" -> Optional.of("\"");
            default -> name.startsWith("#") ? character(name.substring(1)) : Optional.empty();
        };
    }

    private static Optional<String> character(String number) {
        try {
            return Optional.of(Character.toString(Integer.parseInt(number)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

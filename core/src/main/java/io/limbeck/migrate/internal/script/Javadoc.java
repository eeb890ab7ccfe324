package io.limbeck.migrate.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The message of a revision, to and from the Javadoc of its class. */
public final class Javadoc {
    private static final int LONGEST_ENTITY = 8;

    private Javadoc() {}

    /**
     * The message in a comment: of its first paragraph the only line, or the first sentence when it has several lines.
     *
     * @param comment with its delimiters
     */
    static String message(String comment) {
        List<String> lines = lines(comment);
        List<String> paragraph = lines.subList(0, endOfParagraph(lines));
        String text = String.join(" ", paragraph);
        return unescape(paragraph.size() > 1 ? text.substring(0, endOfSentence(text)) : text);
    }

    /** The lines after the message, tags of paragraphs left out. */
    static List<String> description(String comment) {
        List<String> lines = lines(comment);
        int end = endOfParagraph(lines);
        String text = String.join(" ", lines.subList(0, end));
        List<String> description = new ArrayList<>();
        if (end > 1 && endOfSentence(text) < text.length()) {
            description.add(unescape(text.substring(endOfSentence(text)).strip()));
        }
        for (String line : lines.subList(end, lines.size())) {
            description.add(unescape(line.startsWith("<p>") ? line.substring(3).strip() : line));
        }
        return description;
    }

    /** Without delimiters and stars, from the first that is not empty to the first tag such as {@code @see}. */
    private static List<String> lines(String comment) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.substring(3, comment.length() - 2).split("\n", -1)) {
            String plain = line.strip();
            int stars = 0;
            while (stars < plain.length() && plain.charAt(stars) == '*') {
                stars++;
            }
            plain = plain.substring(stars).strip();
            if (plain.startsWith("@")) {
                break;
            }
            if (!plain.isEmpty() || !lines.isEmpty()) {
                lines.add(plain);
            }
        }
        return lines;
    }

    private static int endOfParagraph(List<String> lines) {
        int empty = lines.indexOf("");
        return empty < 0 ? lines.size() : empty;
    }

    private static int endOfSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text.length() : end + 1;
    }

    /**
     * Text as it can be written in a comment: no end of the comment, no backslash for the compiler to read on, no tag, no HTML. Whole or
     * word by word, {@link #message} gives it back.
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
            int end = semicolon(text, at);
            Optional<String> character = end < 0 ? Optional.empty() : entity(text.substring(at + 1, end));
            plain.append(character.orElse("&"));
            from = character.isPresent() ? end + 1 : at + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** The one that can end an entity which begins here; no further, or each of many signs would look through the whole text. */
    private static int semicolon(String text, int from) {
        for (int i = from; i < text.length() && i - from <= LONGEST_ENTITY; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
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

package io.limbeck.migrate.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The team's guide as steps that can be replayed: what is typed ({@code sh} blocks, a command a line), and Java that is written or read.
 * A comment in front of a block says what the reader need not: that its command fails, or what a colleague has done meanwhile.
 *
 * @param steps in their order
 * @param pairs the same command in both forms, as the table has them
 */
record Guide(List<Step> steps, List<Pair> pairs) {
    private static final Pattern BLOCK = Pattern.compile(
            "((?:^ *<!-- [a-z ]+ -->\\n)*)^( *)```([a-z]+)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z ]+) -->");
    private static final Pattern PAIR =
            Pattern.compile("^\\| `(mvn [^`]+)` \\| `(java -jar runner\\.jar [^`]+)` \\|$", Pattern.MULTILINE);

    /** One thing that somebody does. */
    sealed interface Step {}

    /** A line typed in a shell. */
    record Typed(String command, boolean fails) implements Step {}

    /** A colleague's revision on the parent of the newest one. */
    record SecondHead() implements Step {}

    /** Lines of Java. */
    record Java(Place place, String lines) implements Step {}

    /** Where Java stands. */
    enum Place {
        ENTITY,
        NEW_SCRIPT,
        UPGRADE_OF_NEW_SCRIPT,
        PROGRAM
    }

    /** One command on the developer's machine and in the container. */
    record Pair(String maven, String runner) {}

    Guide {
        steps = List.copyOf(steps);
        pairs = List.copyOf(pairs);
    }

    static Guide read(Path file) {
        String text = text(file);
        List<Pair> pairs = PAIR.matcher(text)
                .results()
                .map(row -> new Pair(row.group(1), row.group(2)))
                .toList();
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String body = block.group(4).indent(-block.group(2).length());
            steps.addAll(steps(block.group(3), comments(block.group(1)), body));
        }
        return new Guide(steps, pairs);
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Step> steps(String language, List<String> comments, String body) {
        List<Step> steps = new ArrayList<>();
        Place place = Place.ENTITY;
        boolean fails = false;
        for (String comment : comments) {
            switch (comment) {
                case "fails" -> fails = true;
                case "second head" -> steps.add(new SecondHead());
                case "in the new script" -> place = Place.NEW_SCRIPT;
                case "into upgrade" -> place = Place.UPGRADE_OF_NEW_SCRIPT;
                case "in a program" -> place = Place.PROGRAM;
                case "on the server" -> {
                    return List.of(); // typed by the tests in containers
                }
                default -> throw new IllegalArgumentException("The guide has a comment: " + comment);
            }
        }
        switch (language) {
            case "java" -> steps.add(new Java(place, body));
            case "sh" -> {
                for (String line : body.lines().toList()) {
                    steps.add(new Typed(line.strip(), fails));
                }
            }
            default -> throw new IllegalArgumentException("The guide has a block of " + language);
        }
        return steps;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

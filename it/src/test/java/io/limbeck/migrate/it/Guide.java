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
 * The team's guide as steps that can be replayed: what is typed ({@code sh} blocks, a command a line), and what is written into the
 * entity ({@code java} blocks). A comment in front of a block says what the reader need not: that its command fails, or what a
 * colleague has done meanwhile.
 */
record Guide(List<Step> steps) {
    private static final Pattern BLOCK = Pattern.compile(
            "((?:^ *<!-- [a-z ]+ -->\\n)*)^( *)```([a-z]+)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z ]+) -->");

    /** One thing that somebody does. */
    sealed interface Step {}

    /** A line typed in a shell. */
    record Typed(String command, boolean fails) implements Step {}

    /** Lines put into the entity. */
    record Written(String java) implements Step {}

    /** A colleague's revision on the parent of the newest one. */
    record SecondHead() implements Step {}

    Guide {
        steps = List.copyOf(steps);
    }

    static Guide read(Path file) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(file));
        while (block.find()) {
            boolean fails = false;
            Matcher comment = COMMENT.matcher(block.group(1));
            while (comment.find()) {
                switch (comment.group(1)) {
                    case "fails" -> fails = true;
                    case "second head" -> steps.add(new SecondHead());
                    default -> throw new IllegalArgumentException(file + ": " + comment.group());
                }
            }
            String body = block.group(4).indent(-block.group(2).length());
            switch (block.group(3)) {
                case "sh" -> {
                    for (String line : body.lines().toList()) {
                        steps.add(new Typed(line.strip(), fails));
                    }
                }
                case "java" -> steps.add(new Written(body));
                case "text" -> {} // shown, not done here
                default -> throw new IllegalArgumentException(file + ": a block of " + block.group(3));
            }
        }
        return new Guide(steps);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

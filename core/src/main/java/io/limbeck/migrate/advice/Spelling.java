package io.limbeck.migrate.advice;

import java.util.stream.Collectors;

/** How a shell's users type commands and options. */
@FunctionalInterface
public interface Spelling {
    /** As typed for {@code runner.jar}: {@code migrate merge heads -m "…"}; also for logs, and for programs that embed the library. */
    Spelling COMMAND_LINE = CommandLine::of;

    /** The text to type for {@code hint}. */
    String of(Hint hint);

    /** The text of {@code advice}, with its hints in this spelling. */
    default String of(Advice advice) {
        return advice.parts().stream()
                .map(part -> part instanceof Hint hint ? of(hint) : part.toString())
                .collect(Collectors.joining());
    }
}

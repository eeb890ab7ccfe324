package io.limbeck.migrate.runner;

import picocli.CommandLine.ITypeConverter;

/**
 * Keeps {@code -1} and {@code -2:} from being parsed as options: a sign before a digit is part of a revision symbol, so it passes through
 * the parser as a character that starts no option.
 */
final class SignedArguments implements ITypeConverter<String> {
    private static final char HIDDEN_MINUS = '\uE02D';

    static String[] hide(String[] arguments) {
        String[] hidden = arguments.clone();
        for (int i = 0; i < hidden.length; i++) {
            String argument = hidden[i];
            if (argument.length() > 1 && argument.charAt(0) == '-' && Character.isDigit(argument.charAt(1))) {
                hidden[i] = HIDDEN_MINUS + argument.substring(1);
            }
        }
        return hidden;
    }

    @Override
    public String convert(String argument) {
        return show(argument);
    }

    /** What was typed. */
    static String show(String text) {
        return text.replace(HIDDEN_MINUS, '-');
    }
}

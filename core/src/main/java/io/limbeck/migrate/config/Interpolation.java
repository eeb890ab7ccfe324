package io.limbeck.migrate.config;

import io.limbeck.migrate.internal.setting.BadValue;
import java.util.Map;

/** Puts environment variables into a value, {@code ${NAME}} or {@code ${NAME:default}}; a doubled dollar sign keeps the brace. */
final class Interpolation {
    private static final int DEEPEST = 20;

    private final Map<String, String> variables;

    Interpolation(Map<String, String> variables) {
        this.variables = variables;
    }

    /** What a variable holds is put in as it is; only a default may refer to further variables. */
    String expand(String value) throws BadValue {
        int start = value.indexOf("${");
        if (start < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        while (start >= 0) {
            if (start > done && value.charAt(start - 1) == '$') {
                text.append(value, done, start - 1).append("${");
                done = start + 2;
            } else {
                int end = closingBrace(value, start + 2);
                text.append(value, done, start).append(resolve(value.substring(start + 2, end)));
                done = end + 1;
            }
            start = value.indexOf("${", done);
        }
        return text.append(value, done, value.length()).toString();
    }

    private static int closingBrace(String value, int from) throws BadValue {
        int depth = 1;
        for (int i = from; i < value.length(); i++) {
            if (value.startsWith("${", i)) {
                depth++;
                if (depth > DEEPEST) {
                    throw new BadValue(
                            "${…} is nested more than " + DEEPEST + " levels deep.",
                            "Put the inner defaults into separate settings or variables.");
                }
            } else if (value.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new BadValue("a ${ is not closed.", "Add the }, or write $${ for a literal ${.");
    }

    private String resolve(String reference) throws BadValue {
        int colon = reference.indexOf(':');
        String name = colon < 0 ? reference : reference.substring(0, colon);
        if (!isName(name)) {
            throw new BadValue(
                    "${…} does not contain the name of an environment variable.",
                    "Write ${NAME} or ${NAME:default}, or $${ for a literal ${.");
        }
        String set = variables.get(name);
        if (set != null) {
            return set;
        }
        if (colon < 0) {
            throw new BadValue(
                    "the environment variable " + name + " is not set.",
                    "Set " + name + ", or give a default: ${" + name + ":default}.");
        }
        return expand(reference.substring(colon + 1));
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}

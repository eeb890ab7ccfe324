package io.limbeck.migrate.internal.write;

import java.util.List;

/** Names of the classes of new Java scripts. */
final class ClassNames {
    private static final int MAX = 60;
    private static final String PREFIX = "Revision";

    private ClassNames() {}

    /**
     * The words of the message in camel case; {@code Revision} and the id where there are none, or where they make the name of a
     * type that scripts use.
     *
     * @param imports what this one imports in addition to what all of them do
     */
    static String of(String message, String id, List<String> imports) {
        StringBuilder name = new StringBuilder();
        for (String word : Latin.words(message)) {
            if (!name.isEmpty() && name.length() + word.length() > MAX) {
                break;
            }
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, Math.min(word.length(), MAX));
        }
        if (name.isEmpty() || isTaken(name.toString(), imports)) {
            return PREFIX + id;
        }
        return Character.isDigit(name.charAt(0)) ? PREFIX + name : name.toString();
    }

    /** Whether the simple name means something in a script already, so that a class of that name would hide it. */
    private static boolean isTaken(String name, List<String> imports) {
        return imports.stream().anyMatch(imported -> imported.endsWith("." + name))
                || exists("java.lang." + name)
                || exists("io.limbeck.migrate." + name)
                || exists("io.limbeck.migrate.schema." + name);
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ClassNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            return true; // a file system that ignores case holds it in another spelling
        }
    }
}

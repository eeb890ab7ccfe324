package io.limbeck.migrate.internal.compile;

/** File names of the cache: ASCII only, for a container's locale often knows nothing else. */
final class BundleNames {
    private static final int MAX = 80;

    private BundleNames() {}

    /** What the builds of one script have in common: the name of its file. */
    static String stem(Source source) {
        String name = source.displayName();
        int start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        int end = name.endsWith(".java") ? name.length() - ".java".length() : name.length();
        return ascii(name.substring(start, Math.max(start, end)));
    }

    static String ascii(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX); i++) {
            char c = text.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
            safe.append(plain ? c : '_');
        }
        return safe.isEmpty() ? "_" : safe.toString();
    }
}

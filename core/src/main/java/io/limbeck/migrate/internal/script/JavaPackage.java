package io.limbeck.migrate.internal.script;

/** The package that a Java file declares. */
public final class JavaPackage {
    private JavaPackage() {}

    /** The binary name of a file's top-level class. */
    public static String binaryName(String text, String className) {
        JavaTokens tokens = new JavaTokens(text);
        tokens.next();
        while (!tokens.isLast() && !tokens.is("package")) {
            if (tokens.is("import") || tokens.is("class") || tokens.is('{')) {
                return className;
            }
            tokens.next();
        }
        StringBuilder name = new StringBuilder();
        tokens.next();
        while (!tokens.isLast() && !tokens.is(';')) {
            name.append(tokens.written());
            tokens.next();
        }
        return name.isEmpty() ? className : name + "." + className;
    }
}

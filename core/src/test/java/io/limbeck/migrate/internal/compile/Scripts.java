package io.limbeck.migrate.internal.compile;

/** Texts of scripts for the tests of this package. */
final class Scripts {
    private Scripts() {}

    /** A script whose {@code upgrade} executes one statement. */
    static Source executing(String className, String statement) {
        return withUpgrade(className, "op.execute(\"" + statement + "\");");
    }

    static Source withUpgrade(String className, String body) {
        return withMembers(
                className,
                """
                    public void upgrade(Operations op) {
                        %s
                    }
                    public void downgrade(Operations op) {}
                """
                        .formatted(body));
    }

    static Source withMembers(String className, String members) {
        return source(
                className,
                """
                import static io.limbeck.migrate.schema.Types.*;

                import io.limbeck.migrate.*;

                /** A test. */
                @Revision(id = "a1")
                class %s implements Migration {
                %s
                }
                """
                        .formatted(className, members));
    }

    /** Its file is named by date, not by its class. */
    static Source source(String className, String text) {
        return new Source("migrations/versions/2026_11_22_" + className + ".java", className, text);
    }
}

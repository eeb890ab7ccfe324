package io.limbeck.migrate.op;

/** What people call an operation: by the word that scripts say it with. */
public final class OperationName {
    private OperationName() {}

    /** Such as {@code addColumn}, or {@code create view}; operations of the user's own say themselves what they do. */
    public static String of(Operation operation) {
        if (operation instanceof CustomOperation) {
            return operation.toString();
        } else if (operation instanceof CreateObject create) {
            return "create " + create.object().kind().words();
        } else if (operation instanceof DropObject drop) {
            return "drop " + drop.kind().words();
        }
        String name = operation.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}

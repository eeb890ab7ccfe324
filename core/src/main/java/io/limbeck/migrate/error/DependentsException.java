package io.limbeck.migrate.error;

import java.util.List;

/** A change would break dependent objects that cannot be recreated automatically. */
public final class DependentsException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param change such as {@code drop column users.email}
     * @param dependents the objects that depend on it, such as {@code view active_users}; at least one
     */
    public DependentsException(String change, List<String> dependents) {
        super(
                ExitCode.FAILED,
                "Cannot " + change + ": " + String.join(", ", dependents)
                        + (dependents.size() == 1 ? " depends on it." : " depend on it."),
                "",
                remedy(dependents),
                null);
    }

    private static String remedy(List<String> dependents) {
        String first = dependents.get(0);
        int blank = first.lastIndexOf(' ');
        String kind = first.substring(0, Math.max(0, blank));
        String call =
                switch (kind) {
                    case "view" -> "op.dropView(\"" + first.substring(blank + 1) + "\")";
                    case "materialized view" -> "op.dropMaterializedView(\"" + first.substring(blank + 1) + "\")";
                    default -> "op.execute(\"DROP …\")";
                };
        return "Drop " + (dependents.size() == 1 ? "it" : "them") + " first, in the same revision: " + call
                + "; recreate afterwards what is still needed.";
    }
}

package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import java.util.ArrayList;
import java.util.List;

/** Dropped and added objects look like renames, and nobody was there to confirm it. */
public final class LikelyRenamesException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<LikelyRename> renames = new ArrayList<>();

    /**
     * @param renames each as {@code old=new}
     * @param reasons why each is likely, in the same order
     */
    public LikelyRenamesException(List<String> renames, List<String> reasons) {
        super(
                "likely-renames",
                ExitCode.UNSAFE,
                renames.size() == 1
                        ? "1 change looks like a rename: dropping and adding would lose the data."
                        : renames.size() + " changes look like renames: dropping and adding would lose the data.",
                lines(renames, reasons),
                Advice.of("Accept with ")
                        .and(Hint.ofOption("rename", String.join(",", renames)))
                        .and(", or drop and add with ")
                        .and(Hint.ofOption("no-rename"))
                        .and("."),
                null);
        for (int i = 0; i < renames.size(); i++) {
            this.renames.add(LikelyRename.of(renames.get(i), reasons.get(i)));
        }
    }

    private static String lines(List<String> renames, List<String> reasons) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < renames.size(); i++) {
            text.append(i == 0 ? "  " : "\n  ")
                    .append(renames.get(i))
                    .append(" (")
                    .append(reasons.get(i))
                    .append(')');
        }
        return text.toString();
    }

    /** Each as {@code old=new}. */
    public List<String> renames() {
        return renames.stream().map(LikelyRename::option).toList();
    }

    @Override
    public List<LikelyRename> likelyRenames() {
        return List.copyOf(renames);
    }
}

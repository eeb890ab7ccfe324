package io.limbeck.migrate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a new script should be: {@code NewRevision.of("add_is_active_to_users")}, then whatever differs from the defaults.
 *
 * @param sqlScript a plain SQL script rather than a Java one
 * @param head the parent's symbol; none means the single head
 * @param splice whether the parent may have children already, so that a branch begins
 * @param labels names for the branch that begins
 * @param revisionId the id; none means a random one
 * @param versionPath which of several script folders gets the file; none means the parent's
 */
public record NewRevision(
        String message,
        boolean sqlScript,
        Optional<String> head,
        boolean splice,
        List<String> labels,
        List<String> dependsOn,
        Optional<String> revisionId,
        Optional<String> versionPath) {
    public NewRevision {
        requireNonNull(message, "message");
        requireNonNull(head, "head");
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        requireNonNull(revisionId, "revisionId");
        requireNonNull(versionPath, "versionPath");
    }

    /** A Java script on top of the single head. */
    public static NewRevision of(String message) {
        return new NewRevision(
                message, false, Optional.empty(), false, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public NewRevision asSqlScript() {
        return new NewRevision(message, true, head, splice, labels, dependsOn, revisionId, versionPath);
    }

    /** On top of the revision that {@code symbol} names; {@code base} begins a history of its own. */
    public NewRevision onHead(String symbol) {
        return new NewRevision(
                message, sqlScript, Optional.of(symbol), splice, labels, dependsOn, revisionId, versionPath);
    }

    public NewRevision spliced() {
        return new NewRevision(message, sqlScript, head, true, labels, dependsOn, revisionId, versionPath);
    }

    public NewRevision labelled(List<String> names) {
        return new NewRevision(message, sqlScript, head, splice, names, dependsOn, revisionId, versionPath);
    }

    public NewRevision dependingOn(List<String> symbols) {
        return new NewRevision(message, sqlScript, head, splice, labels, symbols, revisionId, versionPath);
    }

    public NewRevision withId(String id) {
        return new NewRevision(message, sqlScript, head, splice, labels, dependsOn, Optional.of(id), versionPath);
    }

    public NewRevision in(String path) {
        return new NewRevision(message, sqlScript, head, splice, labels, dependsOn, revisionId, Optional.of(path));
    }
}

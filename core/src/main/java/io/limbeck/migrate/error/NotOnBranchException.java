package io.limbeck.migrate.error;

/** {@code X@symbol} refers to a revision that is neither below nor above X. */
public final class NotOnBranchException extends GraphException {
    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String branch;

    public NotOnBranchException(String revision, String branch) {
        super(
                "Revision " + revision + " is not on branch '" + branch + "'.",
                "It is neither below nor above the revision named '" + branch + "'.",
                "Omit '" + branch + "@', or look at the branch: migrate history --graph");
        this.revision = revision;
        this.branch = branch;
    }

    public String revision() {
        return revision;
    }

    public String branch() {
        return branch;
    }
}

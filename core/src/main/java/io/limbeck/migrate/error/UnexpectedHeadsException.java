package io.limbeck.migrate.error;

import java.util.List;

/** The graph does not have the expected number of heads. */
public final class UnexpectedHeadsException extends GraphException {
    private static final long serialVersionUID = 1L;

    public UnexpectedHeadsException(List<String> heads, int expected) {
        super(
                "The scripts have " + heads.size() + (heads.size() == 1 ? " head" : " heads") + ", not " + expected
                        + ": " + String.join(", ", heads) + ".",
                "",
                heads.size() > expected
                        ? "Join them: migrate merge heads -m \"…\"; or set the expected number with --heads."
                        : "Set the expected number with --heads.");
    }
}

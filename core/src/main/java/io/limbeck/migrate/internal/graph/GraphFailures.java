package io.limbeck.migrate.internal.graph;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.Words;
import java.util.List;
import java.util.Optional;

/** Why a symbol or a plan has no answer in the graph, with the revisions concerned. */
public final class GraphFailures {
    private static final Hint MERGE = Hint.command("merge").with("heads").message("…");

    private GraphFailures() {}

    /** Several ids begin with the given prefix. */
    public static GraphException ambiguousRevision(String prefix, List<String> candidates) {
        return new GraphException(
                GraphException.Kind.AMBIGUOUS_REVISION,
                "'" + prefix + "' is ambiguous: " + candidates.size() + " revision ids begin with it: "
                        + Words.list(candidates) + ".",
                "",
                "Type more characters of the id.",
                candidates);
    }

    /**
     * A relative symbol reaches a fork, or starts from several revisions.
     *
     * @param why where the paths diverge
     * @param ways the revisions that the symbol could mean
     * @param forms the unambiguous forms to type instead; the remedy lists them
     */
    public static GraphException ambiguousWalk(String symbol, String why, List<String> ways, List<String> forms) {
        return new GraphException(
                GraphException.Kind.AMBIGUOUS_WALK,
                "'" + symbol + "' is ambiguous: it can mean " + Words.list(ways) + ".",
                why,
                "Use one of these instead: " + Words.list(forms),
                ways);
    }

    /**
     * A symbol for a single head was used, but there are several heads.
     *
     * @param forkPoint the last common ancestor of these heads; empty if they have different bases
     */
    public static GraphException multipleHeads(String symbol, List<String> heads, Optional<String> forkPoint) {
        return new GraphException(
                GraphException.Kind.MULTIPLE_HEADS,
                "'" + symbol + "' stands for one revision, but there are " + heads.size() + " heads: "
                        + Words.list(heads)
                        + forkPoint.map(point -> ", forked at " + point + ".").orElse(", with no common ancestor."),
                "",
                Advice.of("Name one of them, use 'heads' for all, or join them: ")
                        .and(MERGE),
                heads);
    }

    /** The lower end of a range is not below its upper end. */
    public static GraphException noSuchRange(String range, String lower, String upper) {
        return new GraphException(
                GraphException.Kind.NO_SUCH_RANGE,
                "Invalid range '" + range + "'.",
                lower + " is not an ancestor of " + upper + ".",
                "Name an ancestor first, then its descendant: older:newer",
                List.of());
    }

    /** The target of a downgrade is not an ancestor of any current revision. */
    public static GraphException notBelowCurrent(String target, List<String> currentRows) {
        return new GraphException(
                GraphException.Kind.NOT_BELOW_CURRENT,
                "Cannot downgrade to '" + target + "': nothing above it is applied.",
                currentRows.isEmpty()
                        ? "No revision is applied."
                        : "The database is at " + Words.list(currentRows) + ".",
                Advice.of("Choose a revision below the current ones: ")
                        .and(Hint.command("history").option("rev-range", ":current")),
                currentRows);
    }

    /** {@code X@symbol} refers to a revision that is neither below nor above X. */
    public static GraphException notOnBranch(String revision, String branch) {
        return new GraphException(
                GraphException.Kind.NOT_ON_BRANCH,
                "Revision " + revision + " is not on branch '" + branch + "'.",
                "It is neither below nor above the revision named '" + branch + "'.",
                Advice.of("Omit '" + branch + "@', or look at the branch: ")
                        .and(Hint.command("history").option("graph")),
                List.of(revision));
    }

    /** A revision was requested together with its own ancestor. */
    public static GraphException overlappingTargets(String ancestor, String descendant) {
        return new GraphException(
                GraphException.Kind.OVERLAPPING_TARGETS,
                "Revision " + descendant + " was requested together with its own ancestor " + ancestor + ".",
                "A revision includes its ancestors, so the version table cannot contain both.",
                "Name only " + descendant + ", or only " + ancestor + ".",
                List.of(ancestor, descendant));
    }

    /**
     * A relative symbol goes past the first or the last revision.
     *
     * @param start where counting begins, an id or {@code base}
     * @param steps the number of steps in the symbol; negative is down
     * @param available how many steps there are
     */
    public static GraphException pastEnd(String symbol, String start, int steps, int available) {
        return new GraphException(
                GraphException.Kind.PAST_END,
                "'" + symbol + "' goes past the end: " + Words.count(Math.abs(steps), "step")
                        + (steps < 0 ? " down" : " up")
                        + " from " + start + ", where there " + (available == 1 ? "is " : "are ")
                        + (available == 0 ? "none" : "only " + available) + ".",
                "",
                steps < 0
                        ? Advice.of("To go down as far as possible: ")
                                .and(Hint.command("downgrade").with("base"))
                        : Advice.of("To go up as far as possible: ")
                                .and(Hint.command("upgrade").with("heads")),
                List.of());
    }

    /** The graph does not have the expected number of heads. */
    public static GraphException unexpectedHeads(List<String> heads, int expected) {
        return new GraphException(
                GraphException.Kind.UNEXPECTED_HEADS,
                "The scripts have " + heads.size() + (heads.size() == 1 ? " head" : " heads") + ", not " + expected
                        + ": " + String.join(", ", heads) + ".",
                "",
                (heads.size() > expected ? Advice.of("Join them: ").and(MERGE).and("; or set") : Advice.of("Set"))
                        .and(" the expected number with ")
                        .and(Hint.ofOption("heads"))
                        .and("."),
                heads);
    }

    /** No revision has this id, prefix or label. */
    public static GraphException unknownRevision(String symbol, Optional<String> nearest) {
        return new GraphException(
                GraphException.Kind.UNKNOWN_REVISION,
                "Unknown revision '" + symbol + "'.",
                "No revision id begins with it, and no label equals it.",
                nearest.map(near -> Advice.of("Did you mean " + near + "?"))
                        .orElse(Advice.of("List all revisions: ").and(Hint.command("history"))),
                List.of());
    }

    /** A symbol is malformed, or has no meaning in this context. */
    public static GraphException unusableSymbol(String symbol, String why, String remedy) {
        return unusableSymbol(symbol, why, Advice.of(remedy));
    }

    /** A symbol is malformed, or has no meaning in this context; the advice names commands. */
    public static GraphException unusableSymbol(String symbol, String why, Advice advice) {
        return new GraphException(
                GraphException.Kind.UNUSABLE_SYMBOL, "Cannot use '" + symbol + "' here.", why, advice, List.of());
    }

    /** The version table contains revisions for which there is no script. */
    public static HistoryMismatchException databaseAhead(List<String> unknownRows) {
        return new HistoryMismatchException(
                HistoryMismatchException.Kind.DATABASE_AHEAD,
                "The database is ahead of the scripts: it is at " + Words.list(unknownRows)
                        + ", for which there is no script here.",
                "It was migrated with newer scripts, or a script was deleted or renamed.",
                Advice.of("Fetch the newer scripts and try again, or compare database and scripts: ")
                        .and(Hint.command("current"))
                        .and(", ")
                        .and(Hint.command("history"))
                        .and(". If the scripts are lost, run: ")
                        .and(Hint.command("doctor")),
                "");
    }
}

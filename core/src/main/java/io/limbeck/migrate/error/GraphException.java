package io.limbeck.migrate.error;

import io.limbeck.migrate.advice.Advice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revision graph, or a symbol looked up in it, is invalid; nothing was written. */
public class GraphException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a symbol, or with the graph that it is looked up in. */
    public enum Kind {
        /** Several ids begin with the given prefix: {@link #revisions()}. */
        AMBIGUOUS_REVISION,
        /** A relative symbol reaches a fork, or starts from several revisions; it could mean {@link #revisions()}. */
        AMBIGUOUS_WALK,
        /** A symbol for a single head was used, but there are several: {@link #revisions()}. */
        MULTIPLE_HEADS,
        /** The lower end of a range is not below its upper end. */
        NO_SUCH_RANGE,
        /** The target of a downgrade is not an ancestor of any current revision; the current ones are {@link #revisions()}. */
        NOT_BELOW_CURRENT,
        /** {@code X@symbol} refers to a revision that is neither below nor above X. */
        NOT_ON_BRANCH,
        /** A revision was requested together with its own ancestor: the ancestor comes first in {@link #revisions()}. */
        OVERLAPPING_TARGETS,
        /** A relative symbol goes past the first or the last revision. */
        PAST_END,
        /** The graph does not have the expected number of heads; its heads are {@link #revisions()}. */
        UNEXPECTED_HEADS,
        /** No revision has this id, prefix or label. */
        UNKNOWN_REVISION,
        /** A symbol is malformed, or has no meaning in this context. */
        UNUSABLE_SYMBOL
    }

    private final ArrayList<String> revisions;

    /** @param revisions the ids concerned, see {@link Kind}; may be empty */
    public GraphException(Kind kind, String what, String why, String remedy, List<String> revisions) {
        this(kind, what, why, Advice.of(remedy), revisions);
    }

    /** @param revisions the ids concerned, see {@link Kind}; may be empty */
    public GraphException(Kind kind, String what, String why, Advice advice, List<String> revisions) {
        super(nameOf(kind), ExitCode.GRAPH, what, why, advice, null);
        this.revisions = new ArrayList<>(revisions);
    }

    /** @param kind the stable name of this kind of failure */
    protected GraphException(String kind, String what, String why, String remedy, @Nullable Throwable cause) {
        super(kind, ExitCode.GRAPH, what, why, remedy, cause);
        this.revisions = new ArrayList<>();
    }

    /** The ids of the revisions concerned, see {@link Kind}. */
    public final List<String> revisions() {
        return List.copyOf(revisions);
    }

    /** Whether it is of this kind. */
    public final boolean is(Kind kind) {
        return kind().equals(nameOf(kind));
    }
}

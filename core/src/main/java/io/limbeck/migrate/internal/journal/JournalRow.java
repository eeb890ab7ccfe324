package io.limbeck.migrate.internal.journal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.result.Direction;

/**
 * What the journal knows of one statement of a running revision.
 *
 * @param place of its operation in the script, from 1
 * @param part which statement of the operation it is, from 1; 0 where an operation needed none
 * @param operation a digest of the operation, by which a changed script is known
 * @param statement for messages; it may be cut
 */
record JournalRow(
        String revision, Direction direction, int place, int part, String operation, String statement, State state) {
    JournalRow {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(operation, "operation");
        requireNonNull(statement, "statement");
        requireNonNull(state, "state");
    }

    /** How far a statement is. */
    public enum State {
        /** Follows a started one of the same operation, whose statements cannot be determined again. */
        PLANNED,
        BEGUN,
        /** Started, and the last of its operation. */
        BEGUN_LAST,
        DONE,
        /** Done, and its operation with it. */
        COMPLETE,
        /** As {@link #DONE}, but declared by the user, who can revoke it. */
        CLAIMED,
        /** As {@link #COMPLETE}, but declared by the user, who can revoke it. */
        CLAIMED_LAST;

        boolean stands() {
            return this == DONE || this == COMPLETE || isClaimed();
        }

        boolean isClaimed() {
            return this == CLAIMED || this == CLAIMED_LAST;
        }

        /** Whether nothing is left to do of the operation. */
        boolean ends() {
            return this == COMPLETE || this == CLAIMED_LAST;
        }

        boolean inDoubt() {
            return this == BEGUN || this == BEGUN_LAST;
        }
    }

    boolean isSamePlace(JournalRow other) {
        return place == other.place && part == other.part;
    }

    JournalRow in(State next) {
        return new JournalRow(revision, direction, place, part, operation, statement, next);
    }

    /** The same after its statement. */
    JournalRow finished() {
        return switch (state) {
            case BEGUN -> in(State.DONE);
            case BEGUN_LAST -> in(State.COMPLETE);
            case PLANNED, DONE, COMPLETE, CLAIMED, CLAIMED_LAST -> this;
        };
    }

    /** The same when the user declares it applied. */
    JournalRow claimed() {
        return in(state == State.BEGUN_LAST ? State.CLAIMED_LAST : State.CLAIMED);
    }
}

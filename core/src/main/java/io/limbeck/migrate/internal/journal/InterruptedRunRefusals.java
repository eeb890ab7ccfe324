package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.history.HistoryFailures;

/**
 * Why a run does not automatically continue an interrupted one, and what the user can do.
 *
 * @param goOn the command that goes on
 */
record InterruptedRunRefusals(InterruptedRun half, String goOn) {
    HistoryMismatchException changed(String before, String now) {
        return HistoryFailures.halfRunMismatch(
                half.words() + ", and its script has changed since.",
                "The statement that ran was\n  " + before + "\nand the script now has\n  " + now,
                "Restore the script up to the statement at which it stopped, and change only what follows"
                        + " it; then: " + goOn + ". " + byHand(),
                half.state());
    }

    StatementInDoubtException inDoubt(String statement) {
        return new StatementInDoubtException(
                half.words() + ": the outcome of this statement is unknown:\n  " + statement,
                "The run ended before the database's answer was recorded, and the catalogue does not show the outcome.",
                "Check the database. If the statement took effect: " + goOn + " --resume applied. If it did not: "
                        + goOn + " --resume retry",
                half.state());
    }

    StatementInDoubtException connection() {
        return new StatementInDoubtException(
                half.words() + ", and its script uses op.connection() before the point where it stopped.",
                "What a script does there is not recorded, so it can neither be skipped nor assumed to be harmless.",
                "If it only reads, or is safe to repeat: " + goOn + " --resume retry. " + byHand(),
                half.state());
    }

    private String byHand() {
        return "Or complete or undo it by hand, then stamp the result: migrate stamp R";
    }
}

package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.HistoryMismatchException;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.history.HistoryFailures;

/**
 * Why a run does not automatically continue an interrupted one, and what the user can do.
 *
 * @param goOn the command that goes on
 */
record InterruptedRunRefusals(InterruptedRun half, Hint goOn) {
    HistoryMismatchException changed(String before, String now) {
        return HistoryFailures.halfRunMismatch(
                half.words() + ", and its script has changed since.",
                "The statement that ran was\n  " + before + "\nand the script now has\n  " + now,
                Advice.of(
                                "Restore the script up to the statement at which it stopped, and change only what follows it; then: ")
                        .and(goOn)
                        .and(". ")
                        .and(InterruptedRun.BY_HAND),
                half.state());
    }

    StatementInDoubtException inDoubt(String statement) {
        return new StatementInDoubtException(
                half.words() + ": the outcome of this statement is unknown:\n  " + statement,
                "The run ended before the database's answer was recorded, and the catalogue does not show the outcome.",
                Advice.of("Check the database. If the statement took effect: ")
                        .and(goOn.option("resume", "applied"))
                        .and(". If it did not: ")
                        .and(goOn.option("resume", "retry")),
                half.state());
    }

    StatementInDoubtException connection() {
        return new StatementInDoubtException(
                half.words() + ", and its script uses op.connection() before the point where it stopped.",
                "What a script does there is not recorded, so it can neither be skipped nor assumed to be harmless.",
                Advice.of("If it only reads, or is safe to repeat: ")
                        .and(goOn.option("resume", "retry"))
                        .and(". ")
                        .and(InterruptedRun.BY_HAND),
                half.state());
    }
}

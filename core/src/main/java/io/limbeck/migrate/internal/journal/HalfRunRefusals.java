package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.error.HalfRunMismatchException;
import io.limbeck.migrate.error.StatementInDoubtException;

/**
 * Why a run does not go on by itself behind one that stopped half-way, and what a person can do.
 *
 * @param goOn the command that goes on
 */
record HalfRunRefusals(HalfRun half, String goOn) {
    HalfRunMismatchException changed(String before, String now) {
        return new HalfRunMismatchException(
                half.words() + ", and its script is no longer the one that ran up to there.",
                "Then the statement was\n  " + before + "\nand in its place there is now\n  " + now,
                "Put back what the script said before the statement at which it stopped, and change only what comes behind"
                        + " it; then: " + goOn + ". " + byHand(),
                half.state());
    }

    StatementInDoubtException inDoubt(String statement) {
        return new StatementInDoubtException(
                half.words() + " in a statement of which nobody knows whether it was carried out:\n  " + statement,
                "It was sent, and the run ended before the answer was written down; the catalogue does not tell.",
                "Look at the database. Where the statement has done its work: " + goOn
                        + " --resume applied. Where it has not: " + goOn + " --resume retry",
                half.state());
    }

    StatementInDoubtException connection() {
        return new StatementInDoubtException(
                half.words() + ", and its script uses op.connection() before the place where it stopped.",
                "What a script does there is not written down, so it can be neither passed over nor known to be harmless.",
                "Where it only reads, or may run once more: " + goOn + " --resume retry. " + byHand(),
                half.state());
    }

    private String byHand() {
        return "Or finish or undo the rest by hand and claim what is there: migrate stamp R";
    }
}

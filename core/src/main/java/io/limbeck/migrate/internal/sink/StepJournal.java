package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The account of one running step, by which a later run passes over what this one has done. */
public interface StepJournal {
    /** Keeps none. */
    StepJournal NONE = new StepJournal() {
        @Override
        public void operation(Operation operation, Runnable work) {
            work.run();
        }

        @Override
        public void statements(Operation operation, Supplier<List<SqlWork>> work, Consumer<SqlWork> run) {
            work.get().forEach(run);
        }

        @Override
        public void deferred(Operation operation) {}

        @Override
        public void inTransactionsOfItsOwn(String what, Runnable work) {
            work.run();
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }

        @Override
        public void connectionAsked() {}

        @Override
        public void commits() {}

        @Override
        public void scriptEnds() {}

        @Override
        public void stepEnds() {}

        @Override
        public void refused() {}

        @Override
        public boolean isInDoubt() {
            return false;
        }

        @Override
        public boolean sawConnection() {
            return false;
        }

        @Override
        public List<String> standing() {
            return List.of();
        }

        @Override
        public boolean isKept() {
            return false;
        }
    };

    /** Does an operation of the script, unless it is done already; within another one it is a part of that. */
    void operation(Operation operation, Runnable work);

    /** Runs the statements of an operation, without those that are done already. */
    void statements(Operation operation, Supplier<List<SqlWork>> work, Consumer<SqlWork> run);

    /** The statements of an operation run later, with those of its neighbours, in the transaction that is open. */
    void deferred(Operation operation);

    /** Does work that commits as it goes and that can begin once more wherever it stopped. */
    void inTransactionsOfItsOwn(String what, Runnable work);

    /** Whether statements of the current operation are already done, so that what it creates may exist. */
    boolean isUnderWay();

    /** The script asks for the connection: what it does there is not known. */
    void connectionAsked();

    /** The open transaction is about to be committed in the middle of the script. */
    void commits();

    /** The script has ended. */
    void scriptEnds();

    /** The step is through: in its last transaction, all that was written down is forgotten. */
    void stepEnds();

    /** The step has failed and is rolled back: the database has refused the last statement, or is gone. */
    void refused();

    /** Whether the last statement was begun outside of a transaction and not seen to end. */
    boolean isInDoubt();

    /** Whether this run of the script has asked for the connection. */
    boolean sawConnection();

    /** The applied statements of earlier runs. */
    List<String> standing();

    /** Whether the next run will continue after the applied statements. */
    boolean isKept();
}

package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.op.Action;

/** A visitor to which a few operations matter: it overrides their methods, and gives one answer for all others, new ones included. */
public abstract class FewOperations<R> extends OperationCases<R> {
    protected abstract R others();

    @Override
    public R creates(Action.Creates action) {
        return others();
    }

    @Override
    public R drops(Action.Drops action) {
        return others();
    }

    @Override
    public R renames(Action.Renames action) {
        return others();
    }

    @Override
    public R alters(Action.Alters action) {
        return others();
    }

    @Override
    public R rows(Action.Rows action) {
        return others();
    }

    @Override
    public R consists(Action.Consists action) {
        return others();
    }

    @Override
    public R opaque(Action.Opaque action) {
        return others();
    }
}

package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;

/** Whether an operation creates something, or describes what was created; what is dropped was created before. */
final class Describing extends FewOperations<Boolean> {
    @Override
    public Boolean creates(Action.Creates action) {
        return true;
    }

    @Override
    protected Boolean others() {
        return false;
    }

    @Override
    public Boolean commentTable(CommentTable operation) {
        return true;
    }

    @Override
    public Boolean addEnumValue(AddEnumValue operation) {
        return true;
    }

    @Override
    public Boolean renameEnumValue(RenameEnumValue operation) {
        return true;
    }

    @Override
    public Boolean replaceEnum(ReplaceEnum operation) {
        return true;
    }

    /** Changes of one table are asked about one by one. */
    @Override
    public Boolean consists(Action.Consists action) {
        return false;
    }
}

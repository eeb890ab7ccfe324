package io.limbeck.migrate.testkit;

import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The operations that make a schema whose tables refer only to those before them. */
public final class Creation {
    private Creation() {}

    public static List<Operation> of(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        schema.indexes().forEach(index -> operations.add(CreateIndex.of(index)));
        schema.objects().forEach(object -> operations.add(new CreateObject(object)));
        return operations;
    }
}

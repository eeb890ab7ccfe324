package io.limbeck.migrate;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A project's customisation of {@code check} and {@code revision --autogenerate}: a class with a no-argument constructor, in
 * {@code migrations/Env.java} or where the key {@code env} points. Each command creates one instance and calls it from a single thread. An
 * exception from a method ends the command. Arguments and results are never null.
 */
public interface Hooks {
    /** Whether to compare a table and everything that belongs to it; called for tables of the database and of the model. */
    default boolean includes(Table table) {
        return true;
    }

    /** Whether to compare a column or a constraint of a table. */
    default boolean includes(Table table, TableElement element) {
        return true;
    }

    /** Whether to compare an index. */
    default boolean includes(Index index) {
        return true;
    }

    /** Whether to compare a sequence. */
    default boolean includes(Sequence sequence) {
        return true;
    }

    /** Whether to compare an enum type. */
    default boolean includes(EnumType type) {
        return true;
    }

    /** Whether to compare a view, trigger, function or other object. */
    default boolean includes(SchemaObject object) {
        return true;
    }

    /** Whether to treat two different types of a column as the same. */
    default boolean sameType(TableName table, Column inDatabase, Column inModel) {
        return false;
    }

    /**
     * The operations to write instead of those found. The downgrade consists of their inverses.
     *
     * @param upgrade the operations found, in an executable order
     */
    default List<Operation> rewrite(List<Operation> upgrade) {
        return upgrade;
    }

    /** The Java source of an operation; empty to let migrate write it. */
    default Optional<Statement> render(Operation operation) {
        return Optional.empty();
    }

    /**
     * Commands to run on a new script, such as a formatter: each is a program with its arguments, run in the working directory. The first one
     * that exits with a status other than 0 ends the command; the script remains.
     */
    default List<List<String>> afterWriting(Path script) {
        return List.of();
    }

    /**
     * Lines of a script.
     *
     * @param java one or more lines, with their semicolons
     * @param imports as in an import declaration: {@code java.util.List}, {@code static com.acme.Operations.*}
     */
    record Statement(String java, List<String> imports) {
        public Statement {
            Objects.requireNonNull(java, "java");
            imports = List.copyOf(imports);
        }

        /** A statement without imports. */
        public static Statement of(String java) {
            return new Statement(java, List.of());
        }
    }
}

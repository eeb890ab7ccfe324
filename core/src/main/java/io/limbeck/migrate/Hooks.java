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
 * What a project has to say in {@code check} and {@code revision --autogenerate}: a class with a constructor without parameters, in
 * {@code migrations/Env.java} or wherever the key {@code env} points. One object is made a command and called by one thread; what a
 * method throws ends the command. Nothing is null.
 */
public interface Hooks {
    /** Whether a table is compared, with all that belongs to it; asked of the database's tables and of the model's. */
    default boolean includes(Table table) {
        return true;
    }

    /** Whether a column or a constraint of a table is compared. */
    default boolean includes(Table table, TableElement element) {
        return true;
    }

    /** Whether an index is compared. */
    default boolean includes(Index index) {
        return true;
    }

    /** Whether a sequence is compared. */
    default boolean includes(Sequence sequence) {
        return true;
    }

    /** Whether an enum type is compared. */
    default boolean includes(EnumType type) {
        return true;
    }

    /** Whether a view, a trigger or a function is compared. */
    default boolean includes(SchemaObject object) {
        return true;
    }

    /** Whether the different types of a column that is on both sides are as good as the same. */
    default boolean sameType(TableName table, Column inDatabase, Column inModel) {
        return false;
    }

    /**
     * The operations to write down instead of those found; the downgrade is made of their inverses.
     *
     * @param upgrade in an order that applies
     */
    default List<Operation> rewrite(List<Operation> upgrade) {
        return upgrade;
    }

    /** The Java of an operation; empty for the one that migrate writes. */
    default Optional<Statement> render(Operation operation) {
        return Optional.empty();
    }

    /**
     * Commands to run over a new script, such as a formatter; each a program with its arguments, in the working directory. The first
     * that does not end with status 0 ends the command, and the script stays.
     */
    default List<List<String>> afterWriting(Path script) {
        return List.of();
    }

    /**
     * Lines of a script.
     *
     * @param java one or more lines, with their semicolons
     * @param imports in the words of an import: {@code java.util.List}, {@code static com.acme.Operations.*}
     */
    record Statement(String java, List<String> imports) {
        public Statement {
            Objects.requireNonNull(java, "java");
            imports = List.copyOf(imports);
        }

        /** What needs no imports. */
        public static Statement of(String java) {
            return new Statement(java, List.of());
        }
    }
}

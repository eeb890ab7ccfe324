package io.limbeck.migrate.testkit;

import io.limbeck.migrate.schema.SchemaObject;
import java.util.List;

/**
 * One of the programs that the database can keep; there is a table {@code dishes} with {@code id} and {@code notes}.
 *
 * @param before statements that make what it needs
 * @param first what it is at first; it answers 1
 * @param second what it becomes; it answers 2
 * @param asking statements before the query
 * @param query whose answer it decides
 */
public record Program(List<String> before, SchemaObject first, SchemaObject second, List<String> asking, String query) {
    public Program {
        before = List.copyOf(before);
        asking = List.copyOf(asking);
    }

    /** One that says its answer in its text, in the place of {@code ANSWER}. */
    public static Program of(SchemaObject object, List<String> asking, String query) {
        return after(List.of(), object, asking, query);
    }

    public static Program after(List<String> before, SchemaObject object, List<String> asking, String query) {
        return new Program(
                before,
                object.saying(object.sql().replace("ANSWER", "1")),
                object.saying(object.sql().replace("ANSWER", "2")),
                asking,
                query);
    }
}

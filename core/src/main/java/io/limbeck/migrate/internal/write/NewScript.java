package io.limbeck.migrate.internal.write;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.text.OneLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * What a new script says.
 *
 * @param id checked, see {@link RevisionIds}
 * @param down the ids of the parents
 * @param dependsOn ids or labels
 * @param message as typed; kept in one line, without what no editor shows
 * @param className the name of the Java class
 * @param created to the second
 * @param imports what the bodies need besides {@code io.limbeck.migrate.*} and the methods of {@code Types}: {@code java.sql.Date}
 * @param upgrade the lines of the body, not indented; none leaves a place to fill
 * @param downgrade likewise
 * @param remarks lines of its head for people, such as what was not compared
 */
public record NewScript(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String className,
        Instant created,
        List<String> imports,
        List<String> upgrade,
        List<String> downgrade,
        List<String> remarks) {
    public NewScript {
        requireNonNull(id, "id");
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        message = OneLine.of(message);
        requireNonNull(className, "className");
        created = created.truncatedTo(ChronoUnit.SECONDS);
        imports = List.copyOf(imports);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        remarks = remarks.stream().map(OneLine::of).toList();
    }

    /** A script whose bodies a person fills. */
    public static NewScript toFill(
            String id,
            List<String> down,
            List<String> dependsOn,
            List<String> labels,
            String message,
            Instant created) {
        return new NewScript(id, down, dependsOn, labels, message, created, List.of(), List.of(), List.of());
    }

    /** A script whose class is named after its message. */
    public NewScript(
            String id,
            List<String> down,
            List<String> dependsOn,
            List<String> labels,
            String message,
            Instant created,
            List<String> imports,
            List<String> upgrade,
            List<String> downgrade) {
        this(
                id,
                down,
                dependsOn,
                labels,
                message,
                ClassNames.of(OneLine.of(message), id, imports),
                created,
                imports,
                upgrade,
                downgrade,
                List.of());
    }

    /** The same under another class name where {@code taken} has this one: two scripts often carry one message. */
    public NewScript besides(Set<String> taken) {
        return taken.contains(className)
                ? new NewScript(
                        id,
                        down,
                        dependsOn,
                        labels,
                        message,
                        className + "_" + id,
                        created,
                        imports,
                        upgrade,
                        downgrade,
                        remarks)
                : this;
    }

    /** The same with lines for people in its head. */
    public NewScript remarking(List<String> lines) {
        return new NewScript(
                id, down, dependsOn, labels, message, className, created, imports, upgrade, downgrade, lines);
    }
}

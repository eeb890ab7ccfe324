package io.limbeck.migrate.internal.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.LikelyRenamesException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.PendingRevisionsException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.Rename;
import io.limbeck.migrate.internal.diff.change.RenameProposal;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.Rows;
import io.limbeck.migrate.internal.text.OneLine;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.UncomparedInfo;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Uncompared;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the database with the model, for {@code revision --autogenerate} and {@code check}. */
public final class Comparison {
    private final Project project;
    private final Schemas schemas;
    private final Schema current;
    private final Schema wanted;
    private final FirstRows firstRows;
    private final Schema declared;

    /** Of what is read already, the database at head. */
    public Comparison(Project project, Schemas schemas, Schema current, Schema wanted) {
        this(project, schemas, current, wanted, new FirstRows(List.of()), Schema.empty());
    }

    private Comparison(
            Project project, Schemas schemas, Schema current, Schema wanted, FirstRows firstRows, Schema declared) {
        this.project = project;
        this.schemas = schemas;
        this.current = current;
        this.wanted = wanted;
        this.firstRows = firstRows;
        this.declared = declared;
    }

    /**
     * Reads both.
     *
     * @throws PendingRevisionsException when the database is not at head: what is pending would be found missing
     */
    public static Comparison atHead(Project project) {
        Rows rows = project.rows();
        Plan pending = new Planner(project.scripts().graph()).upgrade(rows.ids(), "heads");
        if (!pending.isEmpty()) {
            throw new PendingRevisionsException(
                    project.database().displayUrl(),
                    pending.steps().stream()
                            .map(step ->
                                    step.revision().id() + " " + step.revision().message())
                            .toList());
        }
        Schemas schemas = new Schemas(project);
        CanonicalModel model =
                CanonicalModel.of(project, schemas); // one that is not there is told before anything is asked
        Schema current = schemas.current();
        return new Comparison(project, schemas, current, model.beside(current), model.firstRows(), model.declared());
    }

    public Schemas schemas() {
        return schemas;
    }

    public Schema current() {
        return current;
    }

    public Schema wanted() {
        return wanted;
    }

    /** The model as its sources declare it, except for SQL sources. */
    public Schema declared() {
        return declared;
    }

    public FirstRows firstRows() {
        return firstRows;
    }

    /** The operations that remove the differences; likely renames are confirmed by the user, or rejected if nobody answers. */
    public Differences differences(Autogenerate how) {
        DeclaredRenames renames = new DeclaredRenames(project.scriptNames(), current, wanted);
        DiffOptions options = options(how.dropUnknown())
                .withRenames(how.renames().stream()
                        .flatMap(said -> Stream.of(said.split(",", -1)))
                        .map(Comparison::rename)
                        .map(renames::meant)
                        .toList());
        Differences found = SchemaDiff.between(current, wanted, how.noRename() ? options.withoutRenames() : options);
        return project.hooks()
                .rewritten(
                        newSchemas(found.likelyRenames().isEmpty() ? found : answered(options, found.likelyRenames())));
    }

    private Differences answered(DiffOptions options, List<RenameProposal> proposals) {
        List<Rename> accepted = new ArrayList<>(options.renames());
        for (RenameProposal proposal : proposals) {
            boolean yes = project.listener()
                    .confirm("Was " + proposal.rename().old() + " renamed to "
                            + proposal.rename().now() + " (" + proposal.why() + ")?")
                    .orElseThrow(() -> new LikelyRenamesException(
                            proposals.stream()
                                    .map(each -> each.rename().toString())
                                    .toList(),
                            proposals.stream().map(RenameProposal::reason).toList()));
            if (yes) {
                accepted.add(proposal.rename());
            }
        }
        return SchemaDiff.between(current, wanted, options.withRenames(accepted).withoutRenames());
    }

    /** The differences for a report: a likely rename is listed as a drop and an add, and reported separately. */
    public Differences differences() {
        return project.hooks().rewritten(newSchemas(SchemaDiff.between(current, wanted, options(false))));
    }

    /** Schemas of wanted tables that are missing in the database are created first. */
    private Differences newSchemas(Differences found) {
        Set<String> missing = wanted.tables().stream()
                .flatMap(table -> table.name().schema().stream())
                .collect(toCollection(TreeSet::new));
        if (missing.isEmpty() || found.isEmpty()) {
            return found;
        }
        missing.removeAll(schemas.names());
        List<Difference> all = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (String schema : missing) {
            CreateSchema operation = new CreateSchema(schema);
            all.add(new Difference(
                    List.of(operation),
                    ChangeKind.ADDED,
                    "schema",
                    TableName.of(schema),
                    schema,
                    "added",
                    false,
                    List.of()));
            steps.add(new Step(operation, List.of(), false));
        }
        all.addAll(found.all());
        steps.addAll(found.steps());
        return new Differences(all, steps, found.likelyRenames(), found.unknownTables());
    }

    private static Rename rename(String said) {
        int equals = said.indexOf('=');
        if (equals <= 0 || equals == said.length() - 1) {
            throw new UsageException(
                    Hint.ofOption("rename", said) + " is not of the form old=new.",
                    Advice.of("For example: ")
                            .and(Hint.ofOption("rename", "users=people"))
                            .and(", or ")
                            .and(Hint.ofOption("rename", "users.name=full_name"))
                            .and("."));
        }
        return new Rename(said.substring(0, equals), said.substring(equals + 1));
    }

    private DiffOptions options(boolean dropUnknown) {
        DiffOptions options = schemas.towards(wanted);
        Set<TableName> notWanted = new HashSet<>(DiffOptions.namesIn(current));
        notWanted.removeAll(DiffOptions.namesIn(wanted));
        return dropUnknown || notWanted.isEmpty() ? options : options.withKnown(known());
    }

    /** What the revisions create; determined only when something may have to be dropped. */
    private Set<TableName> known() {
        Plan everything = new Planner(project.scripts().graph()).upgrade(List.of(), "heads");
        try {
            return everything.isEmpty() ? Set.of() : DiffOptions.namesIn(schemas.after(everything));
        } catch (MigrateException e) {
            project.listener()
                    .note("Nothing is dropped, because it is unknown which tables the revisions created: " + e.what());
            return Set.of();
        }
    }

    /** The result for people and programs, with the number of rows that may be lost. */
    public List<DifferenceInfo> infos(Differences differences) {
        Map<TableName, OptionalLong> rows = new HashMap<>();
        return differences.all().stream()
                .map(difference -> info(
                        difference,
                        difference.destructive()
                                ? rows.computeIfAbsent(difference.table(), this::rows)
                                : OptionalLong.empty()))
                .toList();
    }

    /**
     * The difference as results show it.
     *
     * @param rows that the table has, where that matters
     */
    public static DifferenceInfo info(Difference difference, OptionalLong rows) {
        return new DifferenceInfo(
                difference.kind(),
                difference.subject(),
                difference.table().toString(),
                difference.name(),
                difference.words(),
                difference.destructive(),
                rows,
                difference.notes());
    }

    /** What exists on either side but is not compared, by kind. */
    public List<UncomparedInfo> uncompared() {
        return Stream.of(current.uncompared(), wanted.uncompared(), UndeclaredParts.of(current, wanted))
                .flatMap(List::stream)
                .collect(groupingBy(
                        Uncompared::kind,
                        TreeMap::new,
                        mapping(one -> OneLine.of(one.name()), toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(kind -> new UncomparedInfo(kind.getKey(), List.copyOf(kind.getValue())))
                .toList();
    }

    public static List<String> unknown(Differences differences) {
        return differences.unknownTables().stream().map(TableName::toString).toList();
    }

    private OptionalLong rows(TableName table) {
        return current.table(table).isEmpty()
                ? OptionalLong.empty()
                : project.database().read(connection -> rows(table, connection));
    }

    private OptionalLong rows(TableName table, Connection connection) {
        String name = table.schema()
                        .map(schema -> project.dialect().notation().quote(schema) + ".")
                        .orElse("")
                + project.dialect().notation().quote(table.name());
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + name)) {
            return count.next() ? OptionalLong.of(count.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            return OptionalLong.empty(); // it is told for people; who may not count may still write the script
        }
    }
}

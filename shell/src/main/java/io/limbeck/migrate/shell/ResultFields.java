package io.limbeck.migrate.shell;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Spelling;
import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.AppliedStep;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.ImportResult;
import io.limbeck.migrate.result.ImportedRevision;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import io.limbeck.migrate.result.ResultVisitor;
import io.limbeck.migrate.result.RevisionInfo;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.result.UncomparedInfo;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import io.limbeck.migrate.result.WaitResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that each result adds to the JSON object. A name has one meaning in all commands: {@code current} holds version rows. */
final class ResultFields implements ResultVisitor<Map<String, @Nullable Object>> {
    private final Spelling spelling;

    ResultFields(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public Map<String, @Nullable Object> run(RunResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("direction", result.direction().toString());
        fields.put("steps", result.steps().stream().map(ResultFields::step).toList());
        fields.put("current", result.revisions());
        fields.put("atHead", result.atHead());
        if (result.direction() == Direction.STAMP) {
            fields.put("differences", differences(result.differences()));
        } else {
            fields.put(
                    "backups",
                    result.backups().stream().map(ResultFields::backup).toList());
        }
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> plan(PlanResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("steps", result.steps().stream().map(ResultFields::step).toList());
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> sql(SqlResult result) {
        return Map.of("sql", result.sql());
    }

    @Override
    public Map<String, @Nullable Object> current(CurrentResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("current", result.revisions().stream().map(RevisionInfo::id).toList());
        fields.put("revisions", revisions(result.revisions()));
        fields.put("heads", result.heads());
        fields.put("atHead", result.atHead());
        fields.put("database", result.database());
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> revisions(RevisionsResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("view", result.view().name().toLowerCase(Locale.ROOT));
        fields.put("revisions", revisions(result.revisions()));
        if (result.view() == RevisionsResult.View.HEADS) {
            fields.put(
                    "heads", result.revisions().stream().map(RevisionInfo::id).toList());
        }
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> applied(AppliedResult result) {
        return Map.of(
                "applied", result.applied().stream().map(ResultFields::applied).toList());
    }

    private static Map<String, @Nullable Object> applied(AppliedStep step) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("revision", step.revision());
        fields.put("direction", step.direction());
        fields.put("message", step.message());
        fields.put("outcome", step.outcome());
        fields.put("started", step.started().toString());
        fields.put("millis", step.millis());
        fields.put("user", step.user());
        fields.put("host", step.host());
        fields.put("toolVersion", step.toolVersion());
        fields.put("checksum", step.checksum());
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> script(ScriptResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("revisions", revisions(result.revision().stream().toList()));
        fields.put("files", paths(result.file().stream().toList()));
        fields.put("differences", differences(result.differences()));
        fields.put("unknownTables", result.unknownTables());
        fields.put("uncompared", uncompared(result.uncompared()));
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> check(CheckResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("differences", differences(result.differences()));
        fields.put("unknownTables", result.unknownTables());
        fields.put("uncompared", uncompared(result.uncompared()));
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> findings(FindingsResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("findings", result.findings().stream().map(this::finding).toList());
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    private Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", finding.kind());
        fields.put("words", finding.words());
        fields.put("details", finding.details());
        fields.put("remedy", spelling.of(finding.advice()));
        Finding.Place place = finding.place();
        fields.put("revision", text(place.revision()));
        fields.put("script", text(place.script()));
        fields.put("line", place.line().isPresent() ? place.line().getAsInt() : null);
        fields.put("table", text(place.table()));
        fields.put("differences", differences(finding.differences()));
        return fields;
    }

    private List<String> notes(List<Advice> notes) {
        return notes.stream().map(spelling::of).toList();
    }

    private static List<Map<String, @Nullable Object>> differences(List<DifferenceInfo> differences) {
        return differences.stream().map(ResultFields::difference).toList();
    }

    private static List<Map<String, @Nullable Object>> uncompared(List<UncomparedInfo> kinds) {
        return kinds.stream().map(ResultFields::uncompared).toList();
    }

    private static Map<String, @Nullable Object> uncompared(UncomparedInfo kind) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind.kind());
        fields.put("names", kind.names());
        return fields;
    }

    private static Map<String, @Nullable Object> difference(DifferenceInfo difference) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("change", difference.change().name().toLowerCase(Locale.ROOT));
        fields.put("subject", difference.subject());
        fields.put("table", difference.table());
        fields.put("name", difference.name());
        fields.put("words", difference.words());
        fields.put("destructive", difference.destructive());
        fields.put("rows", difference.rows().isPresent() ? difference.rows().getAsLong() : null);
        fields.put("notes", difference.notes());
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> init(InitResult result) {
        return Map.of("files", paths(result.files()));
    }

    @Override
    public Map<String, @Nullable Object> imported(ImportResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("tool", result.tool());
        fields.put("source", result.source().toString());
        fields.put(
                "imported",
                result.revisions().stream().map(ResultFields::imported).toList());
        fields.put("heads", result.heads());
        fields.put("notes", notes(result.notes()));
        return fields;
    }

    private static Map<String, @Nullable Object> imported(ImportedRevision revision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("revision", revision.revision());
        fields.put("message", revision.message());
        fields.put("source", revision.source());
        fields.put("file", revision.file().toString());
        fields.put("upgrade", revision.upgrade().toString());
        fields.put("downgrade", revision.downgrade().toString());
        fields.put("reasons", revision.reasons());
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> validation(ValidationResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("heads", result.heads());
        fields.put("checksums", result.checksums());
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> compile(CompileResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("compiled", result.compiled());
        fields.put("cached", result.cached());
        fields.put("cache", text(result.cache()));
        return fields;
    }

    @Override
    public Map<String, @Nullable Object> versionTable(VersionTableResult result) {
        return Map.of("table", result.table().toString());
    }

    @Override
    public Map<String, @Nullable Object> wait(WaitResult result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (result.forHead()) {
            fields.put("current", result.revisions());
            fields.put("heads", result.heads());
            fields.put("atHead", result.atHead());
        }
        return fields;
    }

    static Map<String, @Nullable Object> backup(Backup backup) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("file", text(backup.file()));
        fields.put("bytes", backup.bytes());
        return fields;
    }

    static Map<String, @Nullable Object> step(StepResult step) {
        Map<String, @Nullable Object> fields =
                step(step.direction(), step.revision(), step.from(), step.to(), step.message());
        fields.put("millis", step.millis());
        return fields;
    }

    private static Map<String, @Nullable Object> step(PlannedStep step) {
        Map<String, @Nullable Object> fields =
                step(step.direction(), step.revision(), step.from(), step.to(), step.message());
        fields.put("statements", step.statements());
        fields.put("effects", step.effects());
        fields.put("transactional", step.transactional());
        step.failure().ifPresent(why -> fields.put("failure", why));
        return fields;
    }

    private static Map<String, @Nullable Object> step(
            Direction direction, String revision, List<String> from, List<String> to, String message) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("direction", direction.toString());
        fields.put("revision", revision);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("message", message);
        return fields;
    }

    private static List<Map<String, @Nullable Object>> revisions(List<RevisionInfo> revisions) {
        return revisions.stream().map(ResultFields::revision).toList();
    }

    private static Map<String, @Nullable Object> revision(RevisionInfo revision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", revision.id());
        fields.put("down", revision.down());
        fields.put("dependsOn", revision.dependsOn());
        fields.put("labels", revision.labels());
        fields.put("children", revision.children());
        fields.put("message", revision.message());
        fields.put("description", revision.description());
        fields.put("created", text(revision.created()));
        fields.put("head", revision.head());
        fields.put("effectiveHead", revision.effectiveHead());
        fields.put("branchPoint", revision.branchPoint());
        fields.put("mergePoint", revision.mergePoint());
        fields.put("current", revision.current());
        fields.put("script", revision.script());
        return fields;
    }

    private static List<String> paths(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}

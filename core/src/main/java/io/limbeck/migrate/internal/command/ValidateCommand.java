package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.ChangedScriptsException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.compile.CompiledScripts;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.graph.GraphFailures;
import io.limbeck.migrate.internal.project.ChangedScript;
import io.limbeck.migrate.internal.project.ChangedScriptSearch;
import io.limbeck.migrate.internal.project.History;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.internal.project.ScriptSet;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.SqlScript;
import io.limbeck.migrate.internal.script.SqlSection;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.result.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** {@code validate}: everything that can be known of the scripts without a database, all faults at once. */
public final class ValidateCommand {
    private final Project project;

    public ValidateCommand(Project project) {
        this.project = project;
    }

    /**
     * Checks everything.
     *
     * @param expectedHeads how many heads the graph should have
     */
    public ValidationResult run(int expectedHeads) {
        ScriptSet scripts = project.scripts();
        List<ScriptFault> faults = new ArrayList<>(sameNames(scripts));
        scripts.inOrder().forEach(script -> split(script, faults));
        if (!faults.isEmpty()) {
            throw new BrokenScriptsException(faults);
        }
        CompiledScripts.compile(Preparation.sources(scripts.inOrder()).values(), project.compilation());
        List<String> heads = RevisionInfos.ids(scripts.graph().heads());
        if (heads.size() != expectedHeads && !scripts.graph().isEmpty()) {
            throw GraphFailures.unexpectedHeads(heads, expectedHeads);
        }
        TreeMap<String, String> checksums = new TreeMap<>();
        scripts.inOrder().forEach(script -> checksums.put(script.header().id(), script.checksum()));
        return new ValidationResult(heads, checksums);
    }

    /**
     * The same, and the applied scripts against the history of the database.
     *
     * @throws ChangedScriptsException if one was changed after it was applied
     */
    public ValidationResult runWithHistory(int expectedHeads) {
        ValidationResult result = run(expectedHeads);
        if (project.database().exists()) {
            List<ChangedScript> changed = project.database()
                    .read(connection -> new ChangedScriptSearch(project, new History(project, connection))
                            .changed(project.readRows(connection).ids()));
            if (!changed.isEmpty()) {
                throw new ChangedScriptsException(
                        changed.stream().map(ChangedScript::text).toList(),
                        changed.stream().map(ChangedScript::revision).toList());
            }
        }
        return result;
    }

    /** Two classes of one name run well, but no IDE shows both. */
    private static List<ScriptFault> sameNames(ScriptSet scripts) {
        Map<String, String> seen = new HashMap<>();
        List<ScriptFault> faults = new ArrayList<>();
        for (Script script : scripts.inOrder()) {
            if (script instanceof JavaScript java) {
                String other = seen.putIfAbsent(java.binaryName(), java.source().name());
                if (other != null) {
                    faults.add(new ScriptFault(
                            java.source().name(),
                            OptionalInt.empty(),
                            "class " + java.binaryName() + " is also in " + other + "; rename one of them."));
                }
            }
        }
        return faults;
    }

    private void split(Script script, List<ScriptFault> faults) {
        if (!(script instanceof SqlScript sql)) {
            return;
        }
        String text = sql.text();
        for (SqlSection section : sql.sections()) {
            SqlSyntax syntax = section.database().flatMap(Dialects::syntax).orElseGet(() -> project.dialect()
                    .syntax());
            try {
                SqlSplitter.split(syntax, sql.source().name(), section.in(text), section.line());
            } catch (BrokenScriptsException broken) {
                faults.addAll(broken.faults());
            }
        }
    }
}

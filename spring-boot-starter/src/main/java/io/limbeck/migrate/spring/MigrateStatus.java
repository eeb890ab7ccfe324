package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.RevisionInfo;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the database is in the revision graph, as maps and lists; only reads. */
final class MigrateStatus {
    private MigrateStatus() {}

    /** What a health check shows. */
    static Map<String, Object> brief(CurrentResult current) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("database", current.database());
        status.put("current", ids(current.revisions()));
        status.put("heads", current.heads());
        status.put("atHead", current.atHead());
        return status;
    }

    static Map<String, Object> full(Migrator migrator) {
        Map<String, Object> status = brief(migrator.current());
        List<RevisionInfo> all = migrator.historyWithCurrent(":").revisions();
        Set<String> applied = applied(all);
        status.put(
                "pending",
                all.stream()
                        .map(RevisionInfo::id)
                        .filter(id -> !applied.contains(id))
                        .toList());
        status.put("history", all.stream().map(info -> revision(info, applied)).toList());
        return status;
    }

    private static List<String> ids(List<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionInfo::id).toList();
    }

    /** The current revisions and all that they came after. */
    private static Set<String> applied(List<RevisionInfo> all) {
        Map<String, RevisionInfo> byId = new HashMap<>();
        all.forEach(info -> byId.put(info.id(), info));
        Deque<String> open = new ArrayDeque<>(
                all.stream().filter(RevisionInfo::current).map(RevisionInfo::id).toList());
        Set<String> applied = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            RevisionInfo info = byId.get(id);
            if (info != null && applied.add(id)) {
                open.addAll(info.down());
                open.addAll(info.dependsOn());
            }
        }
        return applied;
    }

    private static Map<String, Object> revision(RevisionInfo info, Collection<String> applied) {
        Map<String, Object> revision = new LinkedHashMap<>();
        revision.put("id", info.id());
        revision.put("down", info.down());
        revision.put("message", info.message());
        revision.put("labels", info.labels());
        revision.put("script", info.script());
        revision.put("applied", applied.contains(info.id()));
        return revision;
    }
}

package io.limbeck.migrate.internal.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Headers for tests: {@code revision("b").on("a").dependingOn("x").labelled("web")}. */
record Headers(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        Optional<Instant> created,
        String source) {

    static Headers revision(String id) {
        return new Headers(id, List.of(), List.of(), List.of(), Optional.empty(), id + ".sql");
    }

    Headers on(String... parents) {
        return new Headers(id, List.of(parents), dependsOn, labels, created, source);
    }

    Headers dependingOn(String... names) {
        return new Headers(id, down, List.of(names), labels, created, source);
    }

    Headers labelled(String... names) {
        return new Headers(id, down, dependsOn, List.of(names), created, source);
    }

    Headers createdAt(String instant) {
        return new Headers(id, down, dependsOn, labels, Optional.of(Instant.parse(instant)), source);
    }

    Headers in(String file) {
        return new Headers(id, down, dependsOn, labels, created, file);
    }

    RevisionHeader header() {
        return new RevisionHeader(id, down, dependsOn, labels, "", created, List.of(), source);
    }

    static RevisionGraph graph(Headers... revisions) {
        return RevisionGraph.of(List.of(revisions).stream().map(Headers::header).toList());
    }

    static RevisionGraph graph(List<Headers> revisions) {
        return graph(revisions.toArray(Headers[]::new));
    }
}

package io.limbeck.migrate.spring;

import io.limbeck.migrate.error.MigrateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what failed, why, and what to do, instead of a stack trace. */
final class MigrateFailureAnalyzer extends AbstractFailureAnalyzer<MigrateException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrateException cause) {
        StringBuilder description = new StringBuilder(cause.what());
        cause.why().ifPresent(why -> description.append("\n\n").append(why));
        cause.databaseState()
                .ifPresent(state ->
                        description.append("\n\nState of the database: ").append(state));
        return new FailureAnalysis(description.toString(), cause.remedy(), cause);
    }
}

package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Sets the database's revision without running any script. */
@Mojo(name = "stamp", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class StampMojo extends MigratorMojo {
    /** The revisions to record; {@code from:to} with {@code -Dsql}. */
    @Parameter(property = "revision", defaultValue = "head")
    @Nullable
    List<String> revision;

    /** Deletes all version rows first, including those of unknown revisions. */
    @Parameter(property = "purge", defaultValue = "false")
    boolean purge;

    /** Prints the SQL without running it. */
    @Parameter(property = "sql", defaultValue = "false")
    boolean sql;

    @Override
    Result run(Migrator migrator) {
        List<String> claimed = arguments().list("revision", revision, "head");
        boolean asSql = arguments().flag("sql", sql);
        if (arguments().flag("purge", purge)) {
            return asSql ? migrator.stampPurgedSql(claimed) : migrator.stampPurged(claimed);
        }
        return asSql ? migrator.stampSql(claimed) : migrator.stamp(claimed);
    }
}

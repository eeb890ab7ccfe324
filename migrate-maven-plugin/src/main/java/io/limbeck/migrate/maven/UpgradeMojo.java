package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Applies what is missing up to a revision. */
@Mojo(name = "upgrade", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class UpgradeMojo extends RunMojo {
    /** How far: {@code head}, {@code heads}, an id or its beginning, a label, {@code +1}; {@code from:to} with {@code -Dsql}. */
    @Parameter(property = "revision", defaultValue = "head")
    @Nullable
    String revision;

    /** Scripts that were changed after they were applied, ids with commas: accepts what they say now, and records it. */
    @Parameter(property = "acceptChanged")
    @Nullable
    List<String> acceptChanged;

    @Override
    void configure(MigrateConfigBuilder builder) {
        super.configure(builder);
        builder.acceptChanged(arguments().list("acceptChanged", acceptChanged));
    }

    @Override
    String target(Arguments arguments) {
        return arguments.text("revision", revision).orElse("head");
    }

    @Override
    Result sql(Migrator migrator, String range) {
        return migrator.upgradeSql(range);
    }

    @Override
    Result plan(Migrator migrator, String target) {
        return migrator.planUpgrade(target);
    }

    @Override
    Result run(Migrator migrator, String target) {
        return migrator.upgrade(target);
    }
}

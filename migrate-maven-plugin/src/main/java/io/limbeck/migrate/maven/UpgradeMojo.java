package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Applies pending revisions, up to the target. */
@Mojo(name = "upgrade", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class UpgradeMojo extends RunMojo {
    /** The target: {@code head}, {@code heads}, a revision id or prefix, a label, or {@code +1}; {@code from:to} with {@code -Dsql}. */
    @Parameter(property = "revision", defaultValue = "head")
    @Nullable
    String revision;

    /** Accepts and records the current content of these scripts, which changed after they were applied; ids separated by commas. */
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

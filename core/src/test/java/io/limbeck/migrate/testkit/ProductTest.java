package io.limbeck.migrate.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A class of tests that runs once per database product, whose name is in the report. */
@ParameterizedClass(name = "[{0}]", allowZeroInvocations = true)
@ArgumentsSource(Products.class)
@ExtendWith(NamedFailures.class)
public abstract class ProductTest {
    @Parameter
    private Product product;

    protected final Product product() {
        return product;
    }

    /** A new and empty database, which may keep files in {@code folder}. */
    protected final TestDatabase freshDatabase(Path folder) {
        return careless() ? product.careless(folder) : product.fresh(folder);
    }

    /** Whether only this process opens the databases, and nothing has to outlive it. */
    protected boolean careless() {
        return false;
    }
}

package io.limbeck.migrate.testkit;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The products a test class runs on: those on the class path, of them those that {@link On} names, of them those of {@code
 * -Ddatabases=h2,postgresql} where that is given.
 */
final class Products implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        On on = context.getRequiredTestClass().getAnnotation(On.class);
        List<String> wanted = on == null ? List.of() : List.of(on.value());
        List<String> chosen = Optional.ofNullable(System.getProperty("databases"))
                .filter(names -> !names.isBlank())
                .map(names -> List.of(names.split(",")))
                .orElse(List.of());
        List<Product> found = ServiceLoader.load(Product.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(product -> wanted.isEmpty() || wanted.contains(product.name()))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No product on the class path is one of " + wanted);
        }
        return found.stream()
                .filter(product -> chosen.isEmpty() || chosen.contains(product.name()))
                .map(Arguments::of);
    }
}

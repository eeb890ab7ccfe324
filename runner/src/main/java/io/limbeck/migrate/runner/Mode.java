package io.limbeck.migrate.runner;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.error.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the entrypoint may do besides applying existing scripts: {@code MIGRATE_MODE}, by default {@code prod}. */
enum Mode {
    PROD,
    /** Also write the missing revision. */
    DEV;

    private static final String VARIABLE = "MIGRATE_MODE";
    private static final List<String> PRODUCTION = List.of("prod", "production");
    /** Variables that tell applications where they run; each may contain several names. */
    private static final List<String> OF_APPLICATIONS =
            List.of("SPRING_PROFILES_ACTIVE", "QUARKUS_PROFILE", "MICRONAUT_ENVIRONMENTS", "APP_ENV");

    /**
     * Reads the variable.
     *
     * @param environmentName the value of {@code -n}
     * @throws UsageException if the value is unknown, or if it is dev and something else indicates production
     */
    static Mode of(Map<String, String> environment, Optional<String> environmentName) {
        String word = environment.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("prod")) {
            return PROD;
        }
        if (!word.equals("dev")) {
            throw new UsageException(
                    VARIABLE + "=" + word + " is not a valid mode.",
                    Nearest.to(word, List.of("dev", "prod"))
                                    .map(nearest -> "Did you mean " + nearest + "? ")
                                    .orElse("")
                            + "Use dev or prod; without a value, the mode is prod.");
        }
        Optional<String> production = production(environment, environmentName);
        if (production.isPresent()) {
            throw new UsageException(
                    VARIABLE + "=dev is refused: " + production.get() + " indicates production.",
                    "Unset " + VARIABLE + "; in production, only committed revisions are applied.");
        }
        return DEV;
    }

    private static Optional<String> production(Map<String, String> environment, Optional<String> environmentName) {
        if (environmentName.isPresent() && saysProduction(environmentName.get())) {
            return Optional.of("-n " + environmentName.get());
        }
        for (String variable : OF_APPLICATIONS) {
            String value = environment.getOrDefault(variable, "");
            if (saysProduction(value)) {
                return Optional.of(variable + "=" + value);
            }
        }
        return Optional.empty();
    }

    private static boolean saysProduction(String words) {
        for (String word : words.split(",", -1)) {
            if (PRODUCTION.contains(word.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

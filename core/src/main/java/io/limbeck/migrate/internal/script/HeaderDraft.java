package io.limbeck.migrate.internal.script;

import io.limbeck.migrate.error.Nearest;
import io.limbeck.migrate.internal.graph.Names;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.script.HeaderKey.Form;
import io.limbeck.migrate.internal.script.ScriptReader.Faults;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a header as they are found, checked alike for both forms of script. */
final class HeaderDraft {
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Form form;
    private final Faults faults;
    private final Map<HeaderKey, List<String>> values = new EnumMap<>(HeaderKey.class);
    private final StringBuilder description = new StringBuilder();
    private Optional<Instant> created = Optional.empty();

    HeaderDraft(Form form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    boolean has(HeaderKey key) {
        return values.containsKey(key);
    }

    /** Takes what the script says; a fault when it may not say that. */
    void set(HeaderKey key, List<String> said, int line) {
        if (values.putIfAbsent(key, said) != null) {
            faults.at(line, "'%s' appears twice.".formatted(key.in(form)));
            return;
        }
        switch (key) {
            case ID -> said.forEach(id -> checkId(id, line));
            case LABELS -> said.forEach(label -> checkLabel(label, line));
            case CREATED -> said.forEach(instant -> created = instant(instant, line));
            case DOWN, DEPENDS_ON -> said.forEach(name -> checkNotBlank(key, name, line));
            case REPLACES -> refuseReplaces(said, line);
            case MESSAGE -> {
                // Any text is a message.
            }
        }
    }

    /** A line for people; beyond the limit it is left out, as each header is kept in memory. */
    void describe(String line) {
        if (description.length() + line.length() < LONGEST_DESCRIPTION) {
            description.append(line).append('\n');
        }
    }

    RevisionHeader build(String source) {
        return new RevisionHeader(
                one(HeaderKey.ID),
                all(HeaderKey.DOWN),
                all(HeaderKey.DEPENDS_ON),
                all(HeaderKey.LABELS),
                one(HeaderKey.MESSAGE),
                created,
                all(HeaderKey.REPLACES),
                source,
                description.toString().strip());
    }

    void unknown(String word, int line) {
        List<String> known = HeaderKey.words(form);
        String hint = Nearest.to(word, known)
                .map("Did you mean '%s'?"::formatted)
                .orElse("The keys are: " + String.join(", ", known) + ".");
        faults.at(line, "Unknown header key '%s'. %s".formatted(word, hint));
    }

    private String one(HeaderKey key) {
        List<String> said = all(key);
        return said.isEmpty() ? "" : said.get(0);
    }

    private List<String> all(HeaderKey key) {
        return values.getOrDefault(key, List.of());
    }

    private void checkId(String id, int line) {
        Names.faultOfId(id).ifPresent(fault -> faults.at(line, fault + "."));
    }

    private void checkLabel(String label, int line) {
        Names.faultOfLabel(label).ifPresent(fault -> faults.at(line, fault + "."));
    }

    /** Passed over in silence, it would leave both the old revisions and this one to be applied. */
    private void refuseReplaces(List<String> said, int line) {
        if (!said.isEmpty()) {
            faults.at(
                    line, "'%s' is reserved and has no effect yet: remove it.".formatted(HeaderKey.REPLACES.in(form)));
        }
    }

    private void checkNotBlank(HeaderKey key, String name, int line) {
        if (name.isBlank()) {
            faults.at(line, "'%s' contains an empty name.".formatted(key.in(form)));
        }
    }

    private Optional<Instant> instant(String text, int line) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            faults.at(line, "'created' is '%s', which is not an instant such as 2026-11-22T14:31:05Z.".formatted(text));
            return Optional.empty();
        }
    }
}

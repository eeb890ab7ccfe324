package io.limbeck.migrate.internal.rewrite;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How scripts write the names of a database. A name in small letters is the name without quotes, whatever case the database keeps it in:
 * {@code users} is {@code USERS} where unquoted names are kept in capitals. A name in double quotes is taken as it is, like any
 * name that has capitals or other characters.
 */
public final class ScriptNames {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final NameCase unquoted;

    /** @param unquoted how the database keeps a name that is written without quotes */
    public ScriptNames(NameCase unquoted) {
        this.unquoted = unquoted;
    }

    /** Where names are kept as scripts write them. */
    public static ScriptNames asWritten() {
        return new ScriptNames(NameCase.AS_WRITTEN);
    }

    /** The name as the database keeps it. */
    public String kept(String written) {
        if (isQuoted(written)) {
            return written.substring(1, written.length() - 1).replace("\"\"", "\"");
        }
        return isPlain(written) ? unquoted.of(written) : written;
    }

    /** The name as a script writes it: {@link #kept} leads back. */
    public String written(String kept) {
        String small = NameCase.LOWER.of(kept);
        if (isPlain(small) && unquoted.of(small).equals(kept)) {
            return small;
        }
        return kept(kept).equals(kept) ? kept : '"' + kept.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    private static boolean isQuoted(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    }

    /** An operation of a script with the names that the database keeps. */
    public Operation kept(Operation operation) {
        return operation.accept(new OperationRewrite(keeping()));
    }

    /** An operation with the names that a script writes. */
    public Operation written(Operation operation) {
        return operation.accept(new OperationRewrite(new Parts() {
            @Override
            public String name(String name) {
                return written(name);
            }
        }));
    }

    /** A sentence for people in which the {@code names} of the database are as a script writes them. */
    public String written(String sentence, Set<String> names) {
        return WORD.matcher(sentence)
                .replaceAll(word ->
                        Matcher.quoteReplacement(names.contains(word.group()) ? written(word.group()) : word.group()));
    }

    /** A schema that a person wrote, with the names that the database keeps. */
    public Schema kept(Schema schema) {
        Parts parts = keeping();
        return new Schema(
                schema.tables().stream().map(parts::table).toList(),
                schema.indexes().stream().<Index>map(parts::index).toList(),
                schema.sequences().stream()
                        .map(sequence -> sequence.named(parts.name(sequence.name())))
                        .toList(),
                schema.enums(),
                schema.objects().stream().map(parts::object).toList());
    }

    private Parts keeping() {
        return new Parts() {
            @Override
            public String name(String name) {
                return kept(name);
            }
        };
    }

    /** The one of {@code known} that a person means by {@code name}: written so, kept so, or the same but for its case. */
    public Optional<String> meant(String name, List<String> known) {
        String kept = kept(name);
        if (known.contains(name) || known.contains(kept)) {
            return Optional.of(known.contains(kept) ? kept : name);
        }
        List<String> alike = known.stream().filter(name::equalsIgnoreCase).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}

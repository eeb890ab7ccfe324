package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The SQL of sequences, and the options of their numbers, which identity columns share. */
public class SequenceDdl {
    protected final Sql sql;

    public SequenceDdl(Sql sql) {
        this.sql = sql;
    }

    /** Creates a sequence. */
    public List<SqlWork> createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return statement(
                "CREATE SEQUENCE " + sql.quote(sequence.name()) + sequenceType(sequence) + options(sequence.options()));
    }

    /** {@code AS type} with a space before it, if a type is specified. */
    protected String sequenceType(Sequence sequence) {
        if (sequence.type().isPresent()) {
            throw sql.refused(
                    "chooses the type of a sequence's numbers: " + sequence.name(),
                    "Omit ofType(…), and use upTo(…) if the numbers must stay small.");
        }
        return "";
    }

    /** {@code AS type} for the numbers of an existing sequence. */
    protected String otherSequenceType(Sequence sequence) {
        return sequenceType(sequence).strip();
    }

    /** Changes the options that differ; the numbers restart where they have to. */
    public List<SqlWork> alterSequence(AlterSequence operation) {
        Sequence to = operation.sequence().to();
        Optional<Sequence> before = operation.sequence().from();
        SequenceOptions from = before.map(Sequence::options).orElse(SequenceOptions.none());
        List<String> options = new ArrayList<>();
        if (before.isPresent() && !before.get().type().equals(to.type())) {
            options.add(otherSequenceType(to));
        }
        options.addAll(changed(from, to.options()));
        if (to.options().start().isPresent() && !to.options().start().equals(from.start())) {
            options.add("RESTART WITH " + to.options().start().getAsLong());
        } else {
            restart(from, to.options()).ifPresent(options::add);
        }
        return options.isEmpty()
                ? List.of()
                : statement("ALTER SEQUENCE " + sql.quote(to.name()) + " " + String.join(" ", options));
    }

    /** The options that lead from one to the other; options no longer specified become the database's defaults. */
    public final List<String> changed(SequenceOptions from, SequenceOptions to) {
        List<String> options = new ArrayList<>();
        if (from.first() != to.first()) {
            options.add("START WITH " + to.first());
        }
        option("INCREMENT BY", "INCREMENT BY 1", from.increment(), to.increment())
                .ifPresent(options::add);
        boolean turned = from.isDescending() != to.isDescending();
        bound("MINVALUE", turned, to.isDescending(), from.minimum(), to.minimum())
                .ifPresent(options::add);
        bound("MAXVALUE", turned, to.isDescending(), from.maximum(), to.maximum())
                .ifPresent(options::add);
        cache(from, to).ifPresent(options::add);
        if (from.cycle() != to.cycle()) {
            options.add(to.cycle() ? "CYCLE" : noCycle());
        }
        return options;
    }

    /** All options, where it is not known which ones hold. */
    public final List<String> all(SequenceOptions to) {
        return changed(
                new SequenceOptions(
                        OptionalLong.of(to.first() + 1),
                        OptionalLong.of(to.isDescending() ? 1 : -1),
                        anyBut(to.minimum()),
                        anyBut(to.maximum()),
                        anyBut(to.cache()),
                        !to.cycle()),
                to);
    }

    private static OptionalLong anyBut(OptionalLong number) {
        return number.isPresent() ? OptionalLong.empty() : OptionalLong.of(2);
    }

    /** Where the next number would lie on the wrong side of the first one, or the direction changes, the numbers restart. */
    public static Optional<String> restart(SequenceOptions from, SequenceOptions to) {
        boolean beyond = to.isDescending() ? to.first() < from.first() : to.first() > from.first();
        boolean bounded =
                to.isDescending() ? to.maximum().isPresent() : to.minimum().isPresent();
        return from.isDescending() != to.isDescending() || (beyond && bounded)
                ? Optional.of("RESTART WITH " + to.first())
                : Optional.empty();
    }

    /** The default bounds depend on the direction: if that changes, they are specified again. */
    private Optional<String> bound(String word, boolean turned, boolean down, OptionalLong from, OptionalLong to) {
        String usual = usualBound(word, down);
        return turned && to.isEmpty() ? Optional.of(usual) : option(word, usual, from, to);
    }

    /** How {@code MINVALUE} or {@code MAXVALUE} is written for a sequence that has none of its own. */
    protected String usualBound(String word, boolean down) {
        return "NO " + word;
    }

    private static Optional<String> option(String word, String usual, OptionalLong from, OptionalLong to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        return Optional.of(to.isPresent() ? word + " " + to.getAsLong() : usual);
    }

    /** How many numbers a session takes at once, when that changes. */
    protected Optional<String> cache(SequenceOptions from, SequenceOptions to) {
        return option("CACHE", usualCache(), from.cache(), to.cache());
    }

    /** How many numbers a session takes at once by default. */
    protected String usualCache() {
        return "CACHE 1";
    }

    /** The clause for numbers that end after the last. */
    protected String noCycle() {
        return "NO CYCLE";
    }

    /** Drops a sequence. */
    public List<SqlWork> dropSequence(DropSequence operation) {
        return statement("DROP SEQUENCE " + sql.quote(operation.name()));
    }

    /** What follows a sequence's name, each option after a space. */
    public String options(SequenceOptions options) {
        StringBuilder text = new StringBuilder();
        options.start().ifPresent(number -> text.append(" START WITH ").append(number));
        options.increment().ifPresent(number -> text.append(" INCREMENT BY ").append(number));
        options.minimum().ifPresent(number -> text.append(" MINVALUE ").append(number));
        options.maximum().ifPresent(number -> text.append(" MAXVALUE ").append(number));
        options.cache().ifPresent(number -> text.append(" CACHE ").append(number));
        return text.append(options.cycle() ? " CYCLE" : "").toString();
    }
}

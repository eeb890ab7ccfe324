package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.RenameProposal;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.order.StepOrder;
import io.limbeck.migrate.internal.diff.rename.AcceptedRenames;
import io.limbeck.migrate.internal.diff.rename.LikelyRenames;
import io.limbeck.migrate.internal.diff.rename.SpelledNames;
import io.limbeck.migrate.internal.diff.rule.CheckRule;
import io.limbeck.migrate.internal.diff.rule.ColumnOrderRule;
import io.limbeck.migrate.internal.diff.rule.ColumnRule;
import io.limbeck.migrate.internal.diff.rule.EnumRule;
import io.limbeck.migrate.internal.diff.rule.ExclusionRule;
import io.limbeck.migrate.internal.diff.rule.ForeignKeyRule;
import io.limbeck.migrate.internal.diff.rule.IndexRule;
import io.limbeck.migrate.internal.diff.rule.ObjectRule;
import io.limbeck.migrate.internal.diff.rule.PrimaryKeyRule;
import io.limbeck.migrate.internal.diff.rule.Rule;
import io.limbeck.migrate.internal.diff.rule.SequenceRule;
import io.limbeck.migrate.internal.diff.rule.TableDetailsRule;
import io.limbeck.migrate.internal.diff.rule.TableRule;
import io.limbeck.migrate.internal.diff.rule.UniqueRule;
import io.limbeck.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Compares two schemas. */
public final class SchemaDiff {
    private SchemaDiff() {}

    /** The operations that make {@code wanted} out of {@code current}, in an order that applies; each knows its inverse. */
    public static Differences between(Schema current, Schema wanted, DiffOptions options) {
        Schema there = Included.of(current, options);
        Schema then = SpelledNames.as(there, Included.of(wanted, options), options.traits());
        AcceptedRenames accepted = AcceptedRenames.of(there, then, options);
        Schema renamed = accepted.names().of(there);
        SchemaPair sides = new SchemaPair(there, renamed, then, options);
        List<Difference> all = new ArrayList<>(accepted.differences());
        standardRules().forEach(rule -> all.addAll(rule.differences(sides)));
        List<RenameProposal> likely = options.noRename() ? List.of() : LikelyRenames.in(sides, accepted.names());
        return new Differences(all, StepOrder.of(all, sides), likely, sides.unknown());
    }

    /** In the order in which people read about them: what holds others before what is in it. */
    static List<Rule> standardRules() {
        return List.of(
                new EnumRule(),
                new SequenceRule(),
                new TableRule(),
                new TableDetailsRule(),
                new ColumnRule(),
                new ColumnOrderRule(),
                new PrimaryKeyRule(),
                new UniqueRule(),
                new CheckRule(),
                new ExclusionRule(),
                new ForeignKeyRule(),
                new IndexRule(),
                new ObjectRule());
    }
}

package io.limbeck.migrate.internal.permission;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.error.RowsAtRiskException;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.lint.Effect;
import io.limbeck.migrate.internal.lint.LintRule;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.script.Waiver;
import io.limbeck.migrate.internal.script.Waivers;
import io.limbeck.migrate.result.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stops a run, before its first statement, that would destroy rows without explicit permission.
 *
 * <p>A downgrade that drops tables with rows in them needs a permission, and reports what its dropped columns held. An upgrade was
 * reviewed, and passes; with {@code protect}, whatever destroys something needs a permission in both directions. What works on the
 * connection itself cannot be judged before it runs, and is noted.
 *
 * <p>Where copies are kept, it also finds out whether this run needs one: permitted or not, as soon as something goes, or may go.
 */
public final class RowGuard {
    private static final Set<LintRule> DROPS = EnumSet.of(LintRule.DROP_TABLE, LintRule.DROP_BY_SQL);
    private static final Set<LintRule> DESTROYING = EnumSet.of(
            LintRule.DROP_TABLE,
            LintRule.DROP_COLUMN,
            LintRule.DROP_SEQUENCE,
            LintRule.DELETE_ROWS,
            LintRule.DROP_BY_SQL);

    private final Project project;
    private final Connection connection;
    private final List<String> losses = new ArrayList<>();
    private final Set<String> permissions = new LinkedHashSet<>();
    private boolean destroys;

    /** @param connection to count rows on; nothing is written */
    public RowGuard(Project project, Connection connection) {
        this.project = requireNonNull(project, "project");
        this.connection = requireNonNull(connection, "connection");
    }

    /**
     * Looks at all steps of a plan, and asks where a person is there.
     *
     * @param what the run, as in messages: {@code downgrade to base}
     * @return whether something goes, permitted or not, or cannot be judged; without meaning where no copies are kept
     * @throws RowsAtRiskException with every loss that is not permitted
     */
    public boolean check(String what, Plan plan, Map<String, RunnableScript> scripts) {
        boolean protects = project.config().protect();
        boolean down = plan.steps().stream().anyMatch(step -> step.direction() == Direction.DOWNGRADE);
        if (!down && !protects && !project.config().backup()) {
            return false;
        }
        JudgedOperations operations =
                new JudgedOperations(project.dialect(), project.config().scriptArguments());
        int seen = 0;
        for (PlanStep step : plan.steps()) {
            judge(step, requireNonNull(scripts.get(step.revision().id())), operations);
            List<Effect> effects = operations.effects();
            List<Effect> destroying = effects.subList(seen, effects.size()).stream()
                    .filter(effect -> effect.rule().filter(DESTROYING::contains).isPresent())
                    .toList();
            Set<String> allowed = destroying.isEmpty() ? Set.of() : allowed(step);
            for (Effect effect : destroying) {
                look(step, effect, allowed, protects);
            }
            seen = effects.size();
        }
        if (!losses.isEmpty() && !isConfirmed(what)) {
            throw new RowsAtRiskException(what, losses, List.copyOf(permissions));
        }
        return destroys;
    }

    /**
     * On a protected database, something that is not a step of a script needs a permission too.
     *
     * @param what the run, as in messages: {@code stamp}
     * @param loss what would happen, a clause: {@code stamp --purge forgets all version rows}
     * @param permission what {@code --allow} calls it
     * @throws RowsAtRiskException if it is not permitted
     */
    public static void requirePermission(Project project, String what, String loss, String permission) {
        if (project.config().protect()
                && !project.config().allow().contains(permission)
                && !project.listener().confirm(loss + ". Continue?").orElse(false)) {
            throw new RowsAtRiskException(what, List.of(loss), List.of(permission));
        }
    }

    private void judge(PlanStep step, RunnableScript script, JudgedOperations operations) {
        try {
            script.run(step.direction(), operations);
        } catch (OfflineException live) {
            destroys = true;
            project.listener()
                    .note("The " + step.direction() + " of " + step.revision()
                            + " works on the connection itself: what it destroys there is not known in advance.");
        } catch (Exception failure) { // the run itself meets it, and reports it in full
            destroys = true;
        }
    }

    private void look(PlanStep step, Effect effect, Set<String> allowed, boolean protects) {
        LintRule rule = effect.rule().orElseThrow();
        String permission = rule.id() + effect.table().map(table -> ":" + table).orElse("");
        boolean permitted = allowed.contains(rule.id()) || allowed.contains(permission);
        if (permitted && (destroys || !project.config().backup())) {
            return;
        }
        Optional<RowCount> rows = effect.table().map(this::count);
        if (rows.filter(RowCount::isEmpty).isPresent()) {
            return;
        }
        destroys = true;
        boolean down = step.direction() == Direction.DOWNGRADE;
        if (permitted || !(down || protects)) {
            return;
        }
        String loss = "the " + step.direction() + " of " + step.revision() + " " + effect.words()
                + rows.map(count -> " (" + count + ")").orElse("");
        if (protects || DROPS.contains(rule)) {
            losses.add(loss);
            permissions.add(permission);
        } else if (rule == LintRule.DROP_COLUMN) {
            project.listener().note(loss);
        }
    }

    private Set<String> allowed(PlanStep step) {
        Set<String> allowed = new HashSet<>(project.config().allow());
        if (step.direction() == Direction.UPGRADE) { // what its author waived, a reviewer has seen
            for (Waiver waiver :
                    Waivers.of(project.scripts().script(step.revision().id()))) {
                allowed.add(waiver.rule());
            }
        }
        return allowed;
    }

    private RowCount count(String table) {
        try {
            return RowCount.of(connection, project.dialect(), table);
        } catch (SQLException e) {
            throw project.database().refused("Cannot count the rows of " + table + ".", e);
        }
    }

    private boolean isConfirmed(String what) {
        return project.listener()
                .confirm("The " + what + " destroys data that no script can restore:\n  " + String.join("\n  ", losses)
                        + "\nContinue?")
                .orElse(false);
    }
}

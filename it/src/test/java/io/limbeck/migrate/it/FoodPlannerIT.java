package io.limbeck.migrate.it;

import org.junit.jupiter.api.Test;

/** The user's workflow on the user's project, typed as the guide says. */
class FoodPlannerIT {
    @Test
    void newDatabaseIsUpgradedToHeadOnceAndThenThereIsNothingToDo() {
        MavenProject project = MavenProject.foodPlanner("upgrade-then-nothing-to-do");
        System.out.println(project.type("mvn -q package").succeeds());
        System.out.println(project.type("mvn migrate:upgrade").succeeds());
        System.out.println(project.type("mvn -q migrate:current migrate:history migrate:heads")
                .succeeds());
        System.out.println(project.type("mvn migrate:upgrade").succeeds());
        System.out.println(project.type("mvn migrate:downgrade -Drevision=-1").succeeds());
        System.out.println(project.type("mvn -q migrate:current -Djson").succeeds());
    }
}

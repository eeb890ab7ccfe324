package io.limbeck.migrate.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A script arrives in the mounted folder, and somebody applies it in the running container. */
@InContainers
class NewScriptIT {
    @Test
    void newScriptIsAppliedWhileTheApplicationServesAndNoRequestFails() throws Exception {
        try (Scenario menu = Scenario.of("new-script")) {
            menu.type(Commands.START).succeeds();
            menu.awaitLog("menu_backend", Scenario.SERVING);
            menu.withScript(
                    "eeee11112222",
                    "2026_11_20_0900_eeee11112222_add_calories.sql",
                    "ALTER TABLE recipes ADD COLUMN calories INTEGER;\nUPDATE recipes SET calories = 0;");

            AtomicBoolean migrated = new AtomicBoolean();
            AtomicInteger answers = new AtomicInteger();
            CountDownLatch serving = new CountDownLatch(3);
            CompletableFuture<Void> requests = CompletableFuture.runAsync(() -> {
                while (!migrated.get()) {
                    assertThat(menu.get("menu_backend", "/api/recipes")).contains("greek-salad");
                    answers.incrementAndGet();
                    serving.countDown();
                }
            });
            requests.whenComplete((none, failure) -> {
                while (failure != null && serving.getCount() > 0) {
                    serving.countDown();
                }
            });
            serving.await();
            int before = answers.get();
            assertThat(menu.typeOnTerminal("docker exec -it menu_backend java -jar runner.jar upgrade head")
                            .succeeds()
                            .out())
                    .containsPattern("upgrade .*" + Scenario.HEAD
                            + ".* -> .*eeee11112222.* \\(\\d+ ms\\)\\s+at .*eeee11112222.*\\(head\\)");
            int after = answers.get();
            migrated.set(true);

            requests.get();
            assertThat(after).as("answers during the migration").isGreaterThan(before);
            assertThat(menu.type("docker exec -it menu_backend migrate current")
                            .succeeds()
                            .out())
                    .contains("eeee11112222");
        }
    }
}

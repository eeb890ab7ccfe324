package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final Printed printed = new Printed();

    @Test
    void everyStepIsOnePlainLine() {
        ProgressLines progress = new ProgressLines(printed.console());
        progress.stepsPlanned(4);
        progress.stepFinished(Samples.FIRST);
        progress.stepFinished(Samples.STEP);
        progress.stepFinished(Samples.MERGE);
        progress.stepFinished(Samples.BACK);

        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .isEqualTo(
                        """
                        upgrade base -> 1975ea83b712 create users (3 ms)
                        upgrade 1975ea83b712 -> ae1027a6acf1 add_is_active_to_users (12 ms)
                        upgrade b1, b2 -> c3 (0 ms)
                        downgrade 1975ea83b712 -> base create users (1 ms)
                        """);
    }

    @Test
    void terminalSeesHowManyOfHowMany() {
        ProgressLines progress = new ProgressLines(printed.console().withTerminal(true));
        progress.stepsPlanned(12);
        progress.stepFinished(Samples.FIRST);
        progress.stepFinished(Samples.STEP);

        assertThat(printed.err()).startsWith("[1/12] upgrade base -> ").contains("\n[2/12] upgrade ");
    }

    @Test
    void statementsAreToldOnlyWhenAskedFor() {
        new ProgressLines(printed.console()).statement("SELECT 1");
        assertThat(printed.err()).isEmpty();

        new ProgressLines(printed.console().withVerbose(true)).statement("SELECT 1,\n  2\n");
        assertThat(printed.err()).isEqualTo("    SELECT 1,\n      2;\n");
    }
}

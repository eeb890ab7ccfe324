package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.runner.arguments.CommandLineException;
import io.limbeck.migrate.runner.arguments.Parser;
import io.limbeck.migrate.shell.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each option becomes in the command that reads it. */
class ParsingTest {
    private GlobalOptions global = new GlobalOptions();

    @TempDir
    private Path folder;

    @Test
    void revisionAcceptsAllItsOptions() {
        RevisionCommand command = parse("revision -m text --sql-script --head a1 --splice --branch-label menu"
                + " --depends-on b1 --depends-on b2 --rev-id c3 --version-path other");

        assertThat(command.request())
                .isEqualTo(NewRevision.of("text")
                        .asSqlScript()
                        .onHead("a1")
                        .spliced()
                        .labelled(List.of("menu"))
                        .dependingOn(List.of("b1", "b2"))
                        .withId("c3")
                        .in("other"));
        assertThat(command.edit.given()).isFalse();
    }

    @Test
    void revisionNeedsOnlyAMessage() {
        RevisionCommand command = parse("revision --message text --edit");

        assertThat(command.request()).isEqualTo(NewRevision.of("text"));
        assertThat(command.edit.given()).isTrue();
    }

    @Test
    void mergeAcceptsRevisionsAndOptions() {
        MergeCommand command = parse("merge a1 b1 -m text --branch-label menu --rev-id c3");

        assertThat(command.revisions.get()).containsExactly("a1", "b1");
        assertThat(command.request())
                .isEqualTo(NewRevision.of("text").labelled(List.of("menu")).withId("c3"));
    }

    @Test
    void upgradeGoesToHeadByDefault() {
        UpgradeCommand plain = parse("upgrade");
        UpgradeCommand one = parse("upgrade +1 --plan");
        UpgradeCommand range = parse("upgrade --sql a1:b1");

        assertThat(plain.target()).isEqualTo("head");
        assertThat(plain.options.sql.given() || plain.options.plan.given()).isFalse();
        assertThat(one.target()).isEqualTo("+1");
        assertThat(one.options.plan.given()).isTrue();
        assertThat(range.target()).isEqualTo("a1:b1");
        assertThat(range.options.sql.given()).isTrue();
    }

    @Test
    void leadingSignDoesNotStartAnOption() {
        DowngradeCommand back = parse("downgrade -1");
        DowngradeCommand between = parse("downgrade --sql -2 -v");
        HistoryCommand last = parse("history -r -2:");
        HistoryCommand attached = parse("history --rev-range=-2:-1");

        assertThat(back.target()).isEqualTo("-1");
        assertThat(between.target()).isEqualTo("-2");
        assertThat(between.options.sql.given()).isTrue();
        assertThat(last.range()).isEqualTo("-2:");
        assertThat(attached.range()).isEqualTo("-2:-1");
    }

    @Test
    void stampAcceptsSeveralRevisions() {
        StampCommand command = parse("stamp a1 b1 --purge --sql");

        assertThat(command.revisions.get()).containsExactly("a1", "b1");
        assertThat(command.purge.given()).isTrue();
        assertThat(command.sql.given()).isTrue();
    }

    @Test
    void readOnlyCommandsAcceptTheirOptions() {
        CurrentCommand current = parse("current --check-heads");
        HistoryCommand history = parse("history --graph -i");
        ShowCommand show = parse("show menu@head");
        EditCommand edit = parse("edit head");
        ValidateCommand one = parse("validate");
        ValidateCommand two = parse("validate --heads 2");
        InitCommand init = parse("init sub/folder");

        assertThat(current.checkHeads.given()).isTrue();
        assertThat(history.range()).isEqualTo(":");
        assertThat(history.graph.given() && history.markCurrent.given()).isTrue();
        assertThat(show.revision.get()).hasValue("menu@head");
        assertThat(edit.revision.get()).hasValue("head");
        assertThat(one.heads()).isEqualTo(1);
        assertThat(two.heads()).isEqualTo(2);
        assertThat(init.folder.get()).hasValue("sub/folder");
    }

    @Test
    void globalOptionsWorkBeforeAndAfterTheCommand() {
        parse("-v --json upgrade --debug -q head --color=always");

        Console nowhere = Console.of(
                new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()));
        Console console = global.console(nowhere, Map.of());
        assertThat(console.verbose() && console.json() && console.debug() && console.quiet() && console.coloured())
                .isTrue();
    }

    @Test
    void globalOptionsReachTheConfiguration() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "s3cret\r\n");
        Path file = Files.writeString(
                folder.resolve("other.properties"), "url=sqlite:///a.db\nprod.slug.length=7\nmigrations=elsewhere\n");
        UpgradeCommand command = parse("-c " + file + " -n prod upgrade --url postgresql://h/db --username u"
                + " --password-file " + password + " --migrations scripts -x a=b=c -x flag --tag v1");

        MigrateConfigBuilder builder =
                MigrateConfig.builder().workingDirectory(folder).environmentVariables(Map.of());
        global.configure(builder, folder);
        command.configure(builder);
        MigrateConfig config = builder.build();
        assertThat(config.url().display()).isEqualTo("jdbc:postgresql://h/db");
        assertThat(config.username()).hasValue("u");
        assertThat(config.password()).hasValue("s3cret");
        assertThat(config.migrations())
                .containsExactly(folder.resolve("scripts").toString());
        assertThat(config.slugLength()).isEqualTo(7);
        assertThat(config.scriptArguments()).isEqualTo(Map.of("a", "b=c", "flag", "", "tag", "v1"));
    }

    @Test
    void missingPasswordFileIsReported() {
        parse("upgrade --password-file nowhere");

        assertThatThrownBy(() -> global.configure(MigrateConfig.builder(), folder))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(folder.resolve("nowhere").toString());
    }

    @Test
    void sqlAndPlanCannotBeCombined() {
        UpgradeCommand command = parse("upgrade --sql --plan");

        assertThatThrownBy(() -> command.configure(MigrateConfig.builder())).isInstanceOf(UsageException.class);
    }

    @Test
    void missingValueIsNotTakenFromTheNextOption() {
        assertThatThrownBy(() -> parse("revision -m --sql-script"))
                .hasCauseInstanceOf(CommandLineException.class)
                .hasMessageContaining("--sql-script");
    }

    @SuppressWarnings("unchecked")
    private <C extends Command> C parse(String words) {
        global = new GlobalOptions();
        try {
            return (C) new Parser<>(global, Commands::named)
                    .parse(List.of(words.split(" ")), global.informs())
                    .orElseThrow();
        } catch (CommandLineException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}

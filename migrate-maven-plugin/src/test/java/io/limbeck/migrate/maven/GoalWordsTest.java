package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.internal.graph.GraphFailures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            textBlock =
                    """
                    List all revisions: migrate history              | List all revisions: mvn migrate:history
                    Choose one: migrate history -r :current          | Choose one: mvn migrate:history -DrevRange=:current
                    See the branch: migrate history --graph          | See the branch: mvn migrate:history -Dgraph
                    As far as possible: migrate downgrade base       | As far as possible: mvn migrate:downgrade -Drevision=base
                    To go up: migrate upgrade shopping@head          | To go up: mvn migrate:upgrade -Drevision=shopping@head
                    Say so: migrate stamp --purge ae10 b81f          | Say so: mvn migrate:stamp -Drevision=ae10,b81f -Dpurge
                    Anew: migrate revision -m "…" --rev-id b2; or so | Anew: mvn migrate:revision -Dmessage="…" -DrevId=b2; or so
                    migrate upgrade heads --url URL (of that one)    | mvn migrate:upgrade -Drevision=heads -Dmigrate.url=URL (of that one)
                    migrate revision --autogenerate -m "…" --rename=a=b,c=d. | mvn migrate:revision -Dautogenerate -Dmessage="…" -Drename=a=b,c=d.
                    Look with `migrate current`, then run it again.  | Look with `mvn migrate:current`, then run it again.
                    migrate current says where it stands             | mvn migrate:current says where it stands
                    Apply: migrate upgrade heads. Or ask: migrate doctor. | Apply: mvn migrate:upgrade -Drevision=heads. Or ask: mvn migrate:doctor.
                    Go back: migrate downgrade. If they are lost     | Go back: mvn migrate:downgrade. If they are lost
                    `migrate init` makes one; or use --migrations.   | `mvn migrate:init` makes one; or use -Dmigrate.migrations.
                    Name another with -c FILE, or let `init` do it.  | Name another with -Dconfig=FILE, or let `init` do it.
                    or say how many there should be with --heads.    | or say how many there should be with -Dheads.
                    Run the command again with --debug.              | Run the command again with -Ddebug.
                    Run migrate with a JDK, or with runner.jar.      | Run migrate with a JDK, or with runner.jar.
                    Add it to the POM's migrate-maven-plugin.        | Add it to the POM's migrate-maven-plugin.
                    or accept it: migrate upgrade --accept-changed a1,b2. | or accept it: mvn migrate:upgrade -DacceptChanged=a1,b2.
                    Permit it: --allow drop-table:a,drop-table:b.c.  | Permit it: -Dallow=drop-table:a,drop-table:b.c.
                    Where it has not: migrate upgrade head --resume retry. | Where it has not: mvn migrate:upgrade -Drevision=head -Dresume=retry.
                    Give --resume applied when it has done its work. | Give -Dresume=applied when it has done its work.
                    Write --rename old=new: --rename users=people.   | Write -Drename=old=new: -Drename=users=people.
                    Accept with --rename=a=b, or with --no-rename.   | Accept with -Drename=a=b, or with -DnoRename.
                    Without --backup no copy is kept.                | Without -Dbackup no copy is kept.
                    Leave out --backup, or set it: backup.command=pg_dump --file={{file}} | Leave out -Dbackup, or set it: backup.command=pg_dump --file={{file}}
                    In a container: --tmpfs /tmp:exec.               | In a container: --tmpfs /tmp:exec.
                    jlink has it with --add-modules java.sql.        | jlink has it with --add-modules java.sql.
                    """)
    void remediesNameGoals(String command, String goal) {
        assertThat(GoalWords.inMaven(command)).isEqualTo(goal);
    }

    @Test
    void remedyForSeveralHeadsIsTheMergeGoal() {
        GraphException severalHeads = GraphFailures.multipleHeads(
                "head", List.of("19c75ad3be82", "e8f20b6c7d13"), Optional.of("7e29c4158bd0"));

        assertThat(GoalWords.inMaven(severalHeads.remedy()))
                .contains("mvn migrate:merge -Drevision=heads -Dmessage=\"…\"")
                .doesNotContain("migrate merge");
    }
}

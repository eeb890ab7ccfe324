package io.limbeck.migrate.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UsageException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "add_is_active_to_users | add_is_active_to_users",
                "Добавить поле активности | dobavit_pole_aktivnosti",
                "объект съел ёжика | obekt_sel_iozhika",
                "don't  Stop -- believing! | dont_stop_believing",
                "naïve Straße | naive_strasse",
                "中文 | zhong_wen",
                "../../etc/passwd | etc_passwd",
                "😀 | ``"
            })
    void slugIsReadableLatin(String message, String slug) {
        assertThat(Slug.of(message, 40)).isEqualTo(slug);
    }

    @Test
    void slugIsCutBetweenWords() {
        assertThat(Slug.of("one two three", 9)).isEqualTo("one_two");
        assertThat(Slug.of("one two three", 7)).isEqualTo("one_two");
        assertThat(Slug.of("abcd efg h", 8)).isEqualTo("abcd_efg");
        assertThat(Slug.of("one twothreefourfive", 12)).isEqualTo("one_twothree");
        assertThat(Slug.of("a".repeat(50), 40)).isEqualTo("a".repeat(40));
        assertThat(Slug.of("abcdef", 1)).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "add_is_active_to_users, AddIsActiveToUsers",
        "Добавить поле, DobavitPole",
        "Add ID column, AddIDColumn",
        "2fa support, Revision2faSupport",
        "class, Revisionae10",
        "int, Int",
        "😀, Revisionae10",
        "migration, Revisionae10",
        "String, Revisionae10",
        "operations, Revisionae10",
        "add column, AddColumn",
        "column, Revisionae10"
    })
    void classNameComesFromTheMessage(String message, String expected) {
        assertThat(ClassNames.of(message, "ae10", List.of())).isEqualTo(expected);
    }

    @Test
    void classNameHasALimit() {
        assertThat(ClassNames.of("word ".repeat(100), "a1", List.of())).hasSize(60);
        assertThat(ClassNames.of("a".repeat(500), "a1", List.of())).hasSize(60);
    }

    @Test
    void randomIdsAreTwelveHexDigitsAndDiffer() {
        RevisionIds ids = RevisionIds.random();

        assertThat(ids.next(Set.of())).matches("[0-9a-f]{12}").isNotEqualTo(ids.next(Set.of()));
    }

    @Test
    void knownIdsAndRunsOfDigitsAreSkipped() {
        Iterator<String> candidates =
                List.of("123456789012", "aaaaaaaaaaaa", "bbbbbbbbbbbb").iterator();

        assertThat(new RevisionIds(candidates::next).next(Set.of("aaaaaaaaaaaa")))
                .isEqualTo("bbbbbbbbbbbb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a-b", "../x", "head", "heads", "base", "current", "known", "a@b", "x\n"})
    void unusableIdIsRefused(String id) {
        assertThatThrownBy(() -> RevisionIds.checked(id, Set.of("known"), Integer.MAX_VALUE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'" + id + "'");
    }

    @Test
    void idMustFitIntoTheVersionTable() {
        assertThat(RevisionIds.checked("a".repeat(64), Set.of(), 255)).hasSize(64);
        assertThat(RevisionIds.checked("a".repeat(32), Set.of(), 32)).hasSize(32);
        assertThatThrownBy(() -> RevisionIds.checked("a".repeat(65), Set.of(), 255))
                .hasMessageContaining("at most 64");
        assertThatThrownBy(() -> RevisionIds.checked("a".repeat(33), Set.of(), 32))
                .hasMessageContaining("33 characters; the limit is 32")
                .hasMessageContaining("version table");
    }
}

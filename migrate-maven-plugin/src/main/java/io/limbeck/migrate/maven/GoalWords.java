package io.limbeck.migrate.maven;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.shell.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the commands in remedies as goals: {@code migrate merge heads -m "…"} becomes
 * {@code mvn migrate:merge -Drevision=heads -Dmessage="…"}.
 */
final class GoalWords {
    private static final Set<String> WITH_REVISION =
            Set.of("merge", "upgrade", "downgrade", "stamp", "show", "edit", "lint");
    private static final Set<String> WITHOUT_REVISION = Set.of(
            "init",
            "revision",
            "current",
            "heads",
            "history",
            "branches",
            "ensure-version",
            "validate",
            "compile",
            "check",
            "verify",
            "doctor",
            "wait");
    private static final Map<String, String> SHORT =
            Map.of("-m", "message", "-r", "revRange", "-c", "config", "-n", "name", "-x", "x", "-i", "indicateCurrent");
    private static final Set<String> WITH_VALUE = Set.of(
            "message", "revRange", "config", "name", "x", "resume", "revId", "migrate.url", "allow", "acceptChanged");
    private static final Set<String> SETTINGS = Set.of("url", "username", "migrations");

    /** A trailing dot or comma belongs to the sentence. */
    private static final String BARE_WORD = "[^\\s;`()\"]*[^\\s;,`()\".]";

    private static final Pattern COMMAND = Pattern.compile("(?<![\\w:.-])migrate (" + String.join("|", WITH_REVISION)
            + "|" + String.join("|", WITHOUT_REVISION) + ")\\b((?: (?:\"[^\"]*\"|" + BARE_WORD + "))*+)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s\"]+");

    /** Options of docker and jlink are left alone. Most sentences give an option's value in capitals, or not at all. */
    private static final Pattern OPTION =
            Pattern.compile("(?<![\\w-])(?!--(?:tmpfs|add-modules)\\b)(--[a-z][a-z-]*|-[cnx])"
                    + "( [A-Z=]+\\b|(?<=--(?:allow|accept-changed|resume|rename)) " + BARE_WORD + "(?<!:))?");

    /** Everything from here to the end of the text is another program's command. */
    private static final String OTHER_PROGRAM = ConfigKey.BACKUP_COMMAND + "=";

    private GoalWords() {}

    static Failure inMaven(Failure failure) {
        return new Failure(
                failure.exitCode(),
                failure.kind(),
                failure.what(),
                failure.why(),
                inMaven(failure.remedy()),
                failure.location(),
                failure.databaseState(),
                failure.permissions(),
                failure.renames());
    }

    static FindingsResult inMaven(FindingsResult result) {
        return new FindingsResult(
                result.findings().stream()
                        .map(finding -> finding.withRemedy(inMaven(finding.remedy())))
                        .toList(),
                result.verdict(),
                result.notes(),
                result.ifAny());
    }

    static CheckResult inMaven(CheckResult result) {
        return new CheckResult(
                result.differences(),
                result.unknownTables(),
                result.uncompared(),
                result.notes().stream().map(GoalWords::inMaven).toList());
    }

    static String inMaven(String text) {
        int other = text.indexOf(OTHER_PROGRAM);
        return other < 0 ? translated(text) : translated(text.substring(0, other)) + text.substring(other);
    }

    private static String translated(String text) {
        String commands = COMMAND.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(goal(match.group(1), match.group(2))));
        return OPTION.matcher(commands).replaceAll(match -> {
            String value = match.group(2) == null ? "" : "=" + match.group(2).strip();
            return Matcher.quoteReplacement("-D" + property(match.group(1)) + value);
        });
    }

    /** {@code words} follow the command's name; from the first word that the command does not take, they are prose. */
    private static String goal(String command, String words) {
        Deque<String> rest = new ArrayDeque<>(
                WORD.matcher(words).results().map(word -> word.group()).toList());
        StringBuilder goal = new StringBuilder("mvn migrate:").append(command);
        List<String> revisions = new ArrayList<>();
        StringBuilder options = new StringBuilder();
        while (!rest.isEmpty() && (rest.peek().startsWith("-") || WITH_REVISION.contains(command))) {
            String word = rest.poll();
            if (!word.startsWith("-")) {
                revisions.add(word);
                continue;
            }
            String property = property(word);
            options.append(" -D").append(property);
            if (WITH_VALUE.contains(property) && !rest.isEmpty()) {
                options.append('=').append(rest.poll());
            }
        }
        if (!revisions.isEmpty()) {
            goal.append(" -Drevision=").append(String.join(",", revisions));
        }
        goal.append(options);
        rest.forEach(word -> goal.append(' ').append(word));
        return goal.toString();
    }

    /** {@code --check-heads} becomes {@code checkHeads}, {@code --url} becomes {@code migrate.url}. */
    private static String property(String option) {
        String name = SHORT.getOrDefault(option, camelCase(option.replaceFirst("^-+", "")));
        return SETTINGS.contains(name) ? "migrate." + name : name;
    }

    private static String camelCase(String name) {
        return Pattern.compile("-([a-z])").matcher(name).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }
}

package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.text.Sha256;
import io.limbeck.migrate.result.Direction;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the history keeps of a script that ran: whether it is still the same script, comments and layout aside.
 *
 * <p>The first part is that of the text, and says at once that nothing changed at all. The second is that of the tokens: in SQL, of the
 * sections for one database, so that another database's may be edited; in Java, of everything but the package and the imports. Neither
 * ever changes between releases.
 *
 * @param text 24 digits of SHA-256, in hexadecimal
 * @param tokens 39 digits
 */
public record ScriptChecksum(String text, String tokens) {
    private static final int TEXT_DIGITS = 24;
    private static final int TOKEN_DIGITS = 39;
    private static final char BETWEEN = '-';

    public ScriptChecksum {
        requireNonNull(text, "text");
        requireNonNull(tokens, "tokens");
    }

    /**
     * That of a script.
     *
     * @param text as {@link Script#text()} read it
     * @param database whose sections count, as {@link SqlScript#section} takes it
     */
    public static ScriptChecksum of(Script script, String text, String database, SqlSyntax syntax) {
        return new ScriptChecksum(textOf(script), tokensOf(script, text, database, syntax));
    }

    /** As the history has it; empty for a stamp, and for what another tool wrote there. */
    public static Optional<ScriptChecksum> parse(String stored) {
        return stored.length() == TEXT_DIGITS + 1 + TOKEN_DIGITS && stored.charAt(TEXT_DIGITS) == BETWEEN
                ? Optional.of(new ScriptChecksum(stored.substring(0, TEXT_DIGITS), stored.substring(TEXT_DIGITS + 1)))
                : Optional.empty();
    }

    /** Whether a script still is what it was; its text is read only where that differs. */
    public boolean isOf(Script script, String database, SqlSyntax syntax) {
        return text.equals(textOf(script)) || tokens.equals(tokensOf(script, script.text(), database, syntax));
    }

    private static String textOf(Script script) {
        return script.checksum().substring(0, TEXT_DIGITS);
    }

    private static String tokensOf(Script script, String text, String database, SqlSyntax syntax) {
        MessageDigest digest = Sha256.start();
        if (script instanceof SqlScript sql) {
            for (Direction direction : new Direction[] {Direction.UPGRADE, Direction.DOWNGRADE}) {
                Optional<SqlSection> section = sql.section(direction, database);
                add(
                        digest,
                        direction + (section.isEmpty() ? " none" : section.get().transactional() ? "" : " apart"));
                section.ifPresent(found -> addSql(digest, found.in(text), syntax));
            }
        } else {
            addJava(digest, text);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, TOKEN_DIGITS);
    }

    private static void addSql(MessageDigest digest, String sql, SqlSyntax syntax) {
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        for (tokens.next(); tokens.kind() != SqlTokens.Kind.END; tokens.next()) {
            if (tokens.kind() != SqlTokens.Kind.COMMENT) {
                add(digest, sql.substring(tokens.start(), tokens.position()));
            }
        }
    }

    private static void addJava(MessageDigest digest, String java) {
        JavaTokens tokens = new JavaTokens(java);
        for (tokens.next(); !tokens.isLast(); tokens.next()) {
            if (tokens.is("import") || tokens.is("package")) {
                while (!tokens.is(';') && !tokens.isLast()) {
                    tokens.next();
                }
            } else {
                add(digest, tokens.written());
            }
        }
    }

    private static void add(MessageDigest digest, String token) {
        digest.update(token.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    @Override
    public String toString() {
        return text + BETWEEN + tokens;
    }
}

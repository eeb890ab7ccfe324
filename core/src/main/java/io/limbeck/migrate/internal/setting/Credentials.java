package io.limbeck.migrate.internal.setting;

import java.util.Optional;

/**
 * User and password before the host of a URL, decoded.
 *
 * @param rest the URL without them
 */
record Credentials(String rest, Optional<String> username, Optional<String> password) {
    /** @param text with {@code //} before the authority; without one there are no credentials */
    static Credentials before(String text) throws BadValue {
        int authority = text.indexOf("//") + 2;
        int at = authority < 2 ? -1 : at(text, authority);
        if (at < 0) {
            return new Credentials(text, Optional.empty(), Optional.empty());
        }
        refuseSecond(text, at);
        String given = text.substring(authority, at);
        int colon = given.indexOf(':');
        String user = PercentCode.decode(colon < 0 ? given : given.substring(0, colon));
        return new Credentials(
                text.substring(0, authority) + text.substring(at + 1),
                user.isEmpty() ? Optional.empty() : Optional.of(user),
                colon < 0 ? Optional.empty() : Optional.of(PercentCode.decode(given.substring(colon + 1))));
    }

    /**
     * The {@code @} that ends the credentials, or -1. People paste passwords unencoded: the last one before the path counts, and
     * when there is none, a later one, unless what is before the path can only be a host and its port.
     */
    private static int at(String text, int authority) {
        int end = authority;
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
            end++;
        }
        int inAuthority = text.lastIndexOf('@', end - 1);
        if (inAuthority >= authority) {
            return inAuthority;
        }
        int colon = text.indexOf(':', authority);
        boolean host = text.startsWith("[", authority) || colon < 0 || colon > end;
        return host || isPort(text.substring(colon + 1, end)) ? -1 : text.indexOf('@', end);
    }

    /** Of a password with both @ and / in it, the rest would be taken for the host, and shown. */
    private static void refuseSecond(String text, int at) throws BadValue {
        int query = text.indexOf('?', at);
        if (text.lastIndexOf('@', query < 0 ? text.length() : query) > at) {
            throw new BadValue(
                    "the URL has an @ after its host.",
                    "In user, password and database write %40 for an @, %2F for a slash and %3A for a colon, or give the"
                            + " password as the key password.");
        }
    }

    private static boolean isPort(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

package io.limbeck.migrate.error;

/** The URL is of a database that migrate does not support. */
public final class UnknownDatabaseException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param url without any password
     * @param known the supported databases, as text
     */
    public UnknownDatabaseException(String url, String known) {
        super(
                ExitCode.USAGE,
                "The database of the url " + url + " is not supported.",
                "",
                "Set url to one of these: " + known + ".",
                null);
    }
}

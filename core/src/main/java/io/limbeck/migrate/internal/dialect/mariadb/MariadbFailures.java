package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;

/** What the servers' error numbers mean. See https://mariadb.com/kb/en/mariadb-error-codes/. */
final class MariadbFailures implements Failures {
    private static final int COMMAND_DENIED = 1142;

    @Override
    public FailureKind kindOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1040, 1053, 1203, 1226 -> FailureKind.UNREACHABLE;
            case 1044, COMMAND_DENIED, 1143, 1227, 1370, 1419, 3118 -> FailureKind.DENIED;
            case 1045, 1049, 1130, 1251, 1698 -> FailureKind.REFUSED;
            case 1205, 1213 -> FailureKind.BUSY;
            case 1290, 1792, 1836 -> FailureKind.READ_ONLY;
            case 1021, 1114 -> FailureKind.FULL;
            case 1050, 1060, 1061, 1304, 1359, 1537, 1826, 3822 -> FailureKind.OBJECT_EXISTS;
            case 1051, 1054, 1072, 1091, 1146, 1176, 1305, 1360, 1539, 1824, 3821, 3940, 4091, 4092 ->
                FailureKind.OBJECT_MISSING;
            case 1553, 1828, 1829, 1833, 3730 -> FailureKind.STILL_USED;
            case 1048, 1062, 1451, 1452, 3819, 4025 -> FailureKind.CONSTRAINT;
            default -> withoutNumber(failure);
        };
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return kindOf(failure) == FailureKind.UNENCRYPTED
                ? Optional.of(
                        "Add sslMode=trust to the url, which encrypts, or sslMode=verify-full, which also verifies the server's"
                                + " certificate; or allowPublicKeyRetrieval=true, on a network where nobody can intercept the"
                                + " connection.")
                : Optional.empty();
    }

    private static FailureKind withoutNumber(SQLException failure) {
        if (String.valueOf(failure.getMessage()).contains("RSA public key is not available")) {
            return FailureKind.UNENCRYPTED; // the driver's own word, for which it has no number
        }
        return connectionLost(failure) ? FailureKind.UNREACHABLE : FailureKind.OTHER;
    }

    /** A refusal where the server keeps silent instead, and a view would seem to be missing. */
    static SQLException denied(String why) {
        return new SQLException(why, "42000", COMMAND_DENIED);
    }

    @Override
    public boolean notUnderstood(SQLException failure) {
        return failure.getErrorCode() == 1064;
    }

    private static boolean connectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("08");
    }
}

package io.limbeck.migrate.runner;

import java.util.List;
import java.util.Optional;

/** All commands there are. */
final class Commands {
    /** In help order: the order in which a new user meets them. */
    static final List<String> NAMES = List.of(
            "init",
            "import",
            "revision",
            "merge",
            "upgrade",
            "downgrade",
            "stamp",
            "current",
            "heads",
            "history",
            "branches",
            "show",
            "edit",
            "check",
            "verify",
            "doctor",
            "ensure-version",
            "validate",
            "lint",
            "compile",
            "wait",
            EntrypointCommand.NAME,
            "help");

    private Commands() {}

    /** Creates a command with default options; its class is loaded only now. */
    static Command make(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "import" -> new ImportCommand();
            case "revision" -> new RevisionCommand();
            case "merge" -> new MergeCommand();
            case "upgrade" -> new UpgradeCommand();
            case "downgrade" -> new DowngradeCommand();
            case "stamp" -> new StampCommand();
            case "current" -> new CurrentCommand();
            case "heads" -> new HeadsCommand();
            case "history" -> new HistoryCommand();
            case "branches" -> new BranchesCommand();
            case "show" -> new ShowCommand();
            case "edit" -> new EditCommand();
            case "check" -> new CheckCommand();
            case "verify" -> new VerifyCommand();
            case "doctor" -> new DoctorCommand();
            case "ensure-version" -> new EnsureVersionCommand();
            case "validate" -> new ValidateCommand();
            case "lint" -> new LintCommand();
            case "compile" -> new CompileCommand();
            case "wait" -> new WaitCommand();
            case EntrypointCommand.NAME -> new EntrypointCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException("Unknown command " + name);
        };
    }

    /** The command of this name, if there is one. */
    static Optional<Command> named(String name) {
        return NAMES.contains(name) ? Optional.of(make(name)) : Optional.empty();
    }
}

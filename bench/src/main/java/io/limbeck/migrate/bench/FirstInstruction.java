package io.limbeck.migrate.bench;

/** An application that says when it is there, and ends. */
public final class FirstInstruction {
    static final String WORD = "first instruction";

    private FirstInstruction() {}

    public static void main(String[] arguments) {
        System.out.println(WORD);
    }
}

package com.foodplanner.api;

/** A request that cannot be served, and the status that says why. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Problem(int status, String message) {
        super(message);
        this.status = status;
    }

    static Problem notFound(String what) {
        return new Problem(404, what + " does not exist");
    }

    static Problem invalid(String why) {
        return new Problem(400, why);
    }

    int status() {
        return status;
    }
}

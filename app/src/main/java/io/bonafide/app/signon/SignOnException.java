package io.bonafide.app.signon;

/** Why a provider did not say who somebody is. */
public final class SignOnException extends Exception {
    private static final long serialVersionUID = 1;

    private final Failure failure;

    SignOnException(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** What went wrong. */
    public enum Failure {
        /** It does not answer, not in time, not as a provider does, or too many ask. */
        UNREACHABLE,
        /** It did not let the person in, or the person did not want it to tell. */
        DECLINED,
        /** What it said is no proof. */
        UNPROVEN
    }
}

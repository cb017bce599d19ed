package app.quittance.api;

import app.quittance.kernel.Refusal;

/** A call that cannot be understood: something is missing in it, or not written as it must be. Answered with 400. */
final class BadCall extends Refusal {

    BadCall(String code, Object... arguments) {
        super(code, arguments);
    }
}

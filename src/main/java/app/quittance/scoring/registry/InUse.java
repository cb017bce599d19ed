package app.quittance.scoring.registry;

import app.quittance.scoring.learning.PaymentModel;

/** A version, ready for use. */
public record InUse(ModelVersion version, PaymentModel model) {}

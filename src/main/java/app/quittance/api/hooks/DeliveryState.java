package app.quittance.api.hooks;

/** How far a delivery is. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    GIVEN_UP
}

package app.quittance.intake.reading;

/**
 * A document that came with a file and proves one of its rows.
 *
 * @param name as a person may save it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record RowDocument(String name, byte[] pdf) {}

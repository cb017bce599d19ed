package app.quittance.intake.proposal;

import app.quittance.intake.reading.Column;

/**
 * What a column of a table may be. Nothing is read by it before a person has confirmed it.
 *
 * @param place of the column in the table, from 0
 */
public record Proposal(int place, Column column, Confidence confidence, Reason reason) {

    /** How likely it is right. */
    public enum Confidence {
        SURE,
        LIKELY,
        GUESS
    }

    /** What it was gathered from. */
    public enum Reason {
        /** The header is one of ours. */
        KNOWN,
        HEADER,
        VALUES,
        HEADER_AND_VALUES
    }
}

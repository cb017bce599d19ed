package app.quittance.intake.reading;

/** Counts the well-formed and the malformed characters of a text read as UTF-8 (RFC 3629), byte by byte. */
final class Utf8Scan {

    private int following;
    private int lowest = 0x80;
    private int highest = 0xbf;
    private long wellFormed;
    private long malformed;
    private long firstMalformedLine;

    void take(int value, long line) {
        if (following > 0 && value >= lowest && value <= highest) {
            lowest = 0x80;
            highest = 0xbf;
            if (--following == 0) wellFormed++;
            return;
        }
        if (following > 0) malformed(line);
        if (value >= 0x80) lead(value, line);
    }

    private void lead(int value, long line) {
        if (value >= 0xc2 && value <= 0xdf) expect(1, 0x80, 0xbf);
        else if (value == 0xe0) expect(2, 0xa0, 0xbf);
        else if (value == 0xed) expect(2, 0x80, 0x9f);
        else if (value >= 0xe1 && value <= 0xef) expect(2, 0x80, 0xbf);
        else if (value == 0xf0) expect(3, 0x90, 0xbf);
        else if (value == 0xf4) expect(3, 0x80, 0x8f);
        else if (value >= 0xf1 && value <= 0xf3) expect(3, 0x80, 0xbf);
        else malformed(line);
    }

    private void expect(int bytes, int from, int to) {
        following = bytes;
        lowest = from;
        highest = to;
    }

    private void malformed(long line) {
        if (malformed++ == 0) firstMalformedLine = line;
        expect(0, 0x80, 0xbf);
    }

    /** The text is over: a character that still wants bytes is malformed. */
    void end(long line) {
        if (following > 0) malformed(line);
    }

    /** How many characters of more than one byte are well-formed. */
    long wellFormed() {
        return wellFormed;
    }

    long malformed() {
        return malformed;
    }

    long firstMalformedLine() {
        return firstMalformedLine;
    }
}

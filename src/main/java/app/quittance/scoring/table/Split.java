package app.quittance.scoring.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows to learn from, and rows to measure on that the model has not seen. */
final class Split {

    private final int[] learned;
    private final int[] heldOut;

    private Split(int[] learned, int[] heldOut) {
        this.learned = learned;
        this.heldOut = heldOut;
    }

    int[] learned() {
        return learned;
    }

    int[] heldOut() {
        return heldOut;
    }

    /** The rows of both. */
    int[] all() {
        return IntStream.concat(Arrays.stream(learned), Arrays.stream(heldOut)).toArray();
    }

    /** Four ways to hold out a quarter, with as many positives in each as in all; the same seed deals the same. */
    static List<Split> quarters(int[] rows, boolean[] positive, long seed) {
        int[] part = new int[rows.length];
        deal(rows, positive, true, seed, part);
        deal(rows, positive, false, seed + 1, part);
        List<Split> splits = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            splits.add(new Split(where(rows, part, quarter, false), where(rows, part, quarter, true)));
        }
        return splits;
    }

    private static void deal(int[] rows, boolean[] positive, boolean kind, long seed, int[] part) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (positive[rows[i]] == kind) {
                places.add(i);
            }
        }
        Collections.shuffle(places, new Random(seed));
        for (int i = 0; i < places.size(); i++) {
            part[places.get(i)] = i % 4;
        }
    }

    private static int[] where(int[] rows, int[] part, int quarter, boolean inside) {
        int[] found = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if ((part[i] == quarter) == inside) {
                found[count++] = rows[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}

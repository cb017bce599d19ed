package app.quittance.cli;

import app.quittance.law.courts.Matter;
import app.quittance.law.delays.CourtSeized;
import app.quittance.law.interest.AllocationOrder;
import app.quittance.law.interest.DayCount;
import app.quittance.law.interest.RateKind;
import app.quittance.law.limitation.ClaimKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a choice as people type it: {@code interest-first}, {@code act365}. */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] choices;

    private Words(Class<E> type) {
        this.choices = type.getEnumConstants();
    }

    @Override
    public E convert(String word) {
        String sought = letters(word);
        for (E choice : choices) {
            if (letters(choice.name()).equals(sought)) return choice;
        }
        String known = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        throw new TypeConversionException("\"" + word + "\" is none of: " + known);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static final class OfRateKind extends Words<RateKind> {
        OfRateKind() {
            super(RateKind.class);
        }
    }

    static final class OfDayCount extends Words<DayCount> {
        OfDayCount() {
            super(DayCount.class);
        }
    }

    static final class OfAllocationOrder extends Words<AllocationOrder> {
        OfAllocationOrder() {
            super(AllocationOrder.class);
        }
    }

    static final class OfClaimKind extends Words<ClaimKind> {
        OfClaimKind() {
            super(ClaimKind.class);
        }
    }

    static final class OfMatter extends Words<Matter> {
        OfMatter() {
            super(Matter.class);
        }
    }

    static final class OfCourtSeized extends Words<CourtSeized> {
        OfCourtSeized() {
            super(CourtSeized.class);
        }
    }

    static final class OfEvent extends Words<DeadlineCommand.Event> {
        OfEvent() {
            super(DeadlineCommand.Event.class);
        }
    }

    static final class OfDocument extends Words<RenderCommand.Document> {
        OfDocument() {
            super(RenderCommand.Document.class);
        }
    }

    static final class OfProcedure extends Words<DeadlineCommand.Procedure> {
        OfProcedure() {
            super(DeadlineCommand.Procedure.class);
        }
    }
}

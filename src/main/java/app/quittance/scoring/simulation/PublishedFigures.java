package app.quittance.scoring.simulation;

import java.util.List;

/**
 * The public aggregates to which the simulation is tuned; a test holds the simulated lives against them. They are about
 * whole economies, rounded, and from several years: they give the picture an order of magnitude, not a truth.
 */
public final class PublishedFigures {

    public static final List<PublishedFigure> ALL = List.of(
            new PublishedFigure(
                    "Companies in France that pay their suppliers on time",
                    "49.3 % (mid-2023), 48.7 % (mid-2024)",
                    "Altares, Comportements de paiement des entreprises en France et en Europe, S1 2023 and S1 2024",
                    "Taken as the share of company invoices paid by their due date, though it counts companies."),
            new PublishedFigure(
                    "Average delay after the due date, companies in France",
                    "12.6 days (end of 2023), 13.6 days (end of 2024)",
                    "Observatoire des délais de paiement (Banque de France), reports for 2023 and 2024, from Altares data",
                    "Taken as the mean days late of paid company invoices; on-time payment counts as zero."),
            new PublishedFigure(
                    "Companies in France more than 30 days late",
                    "8.3 % (end of 2023)",
                    "Observatoire des délais de paiement (Banque de France), report for 2023",
                    "Taken as an order of magnitude for the share of company invoices still open 30 days after their due date."),
            new PublishedFigure(
                    "Consumers in France who say that they paid all bills of the year on time",
                    "74 % (2023)",
                    "Intrum, European Consumer Payment Report 2023",
                    "Taken as the share of consumers whose habit is to pay on time; a survey, and of people, not of bills."),
            new PublishedFigure(
                    "Chance of recovering a debt by its age",
                    "about 75 % at 3 months, less than 20 % after a year",
                    "FIGEC, Le recouvrement de créances, enjeux et perspectives (white paper, 2014)",
                    "Taken as the share of invoices open at that age that are at least half paid later on."),
            new PublishedFigure(
                    "Chance of collecting a commercial debt by its age (United States)",
                    "69 % to 74 % at 3 months, 50 % to 51 % at 6 months, 21 % to 29 % at 1 year, about 10 % at 2 years",
                    "Surveys of the Commercial Collection Agency Association, several years",
                    "Fills in the ages between those of the French figure; another country and another law."));

    private PublishedFigures() {}
}

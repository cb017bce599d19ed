package app.quittance.law.courts;

/** Knows which courts a commune belongs to. */
public interface CourtDirectory {

    /** The courts of a commune; an unknown commune is refused by name. */
    CommuneCourts of(CommuneCode commune);
}

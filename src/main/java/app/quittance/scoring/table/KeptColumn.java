package app.quittance.scoring.table;

/** A column to learn from, as numbers or as categories. */
record KeptColumn(TableColumn cells, boolean numeric) {}

package app.quittance.intake.einvoice;

/** What we read of an electronic invoice, whatever its syntax; in the words of EN 16931, with its business terms. */
enum InvoiceField {
    /** BT-1 */
    NUMBER,
    /** BT-2 */
    ISSUED,
    /** BT-3 */
    TYPE,
    /** BT-5 */
    CURRENCY,
    /** BT-9 */
    DUE,
    /** BT-25 */
    CREDITED,
    /** BT-27 */
    SELLER,
    /** BT-44 */
    BUYER,
    /** BT-47, as a register's number, whichever register it is. */
    BUYER_LEGAL_ID,
    /** BT-48 */
    BUYER_VAT_ID,
    /** BT-50 */
    BUYER_STREET,
    /** BT-52 */
    BUYER_CITY,
    /** BT-53 */
    BUYER_POSTCODE,
    /** BT-57 */
    BUYER_PHONE,
    /** BT-58 */
    BUYER_EMAIL,
    /** BT-106 */
    LINES,
    /** BT-107 */
    ALLOWANCES,
    /** BT-108 */
    CHARGES,
    /** BT-109 */
    NET,
    /** BT-110 */
    TAX,
    /** BT-112 */
    TOTAL,
    /** BT-113 */
    PREPAID,
    /** BT-114 */
    ROUNDING,
    /** BT-115 */
    PAYABLE,
    /** BT-131, of all lines together. */
    SUM_OF_LINES
}

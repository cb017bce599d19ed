package app.quittance.contact;

import app.quittance.document.DocumentKind;

/** The letters that ask a debtor for money. */
public enum LetterKind {
    FIRST_LETTER(DocumentKind.FIRST_LETTER),
    REMINDER(DocumentKind.REMINDER),
    FORMAL_NOTICE(DocumentKind.FORMAL_NOTICE);

    private final DocumentKind document;

    LetterKind(DocumentKind document) {
        this.document = document;
    }

    DocumentKind document() {
        return document;
    }
}

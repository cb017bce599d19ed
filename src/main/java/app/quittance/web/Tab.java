package app.quittance.web;

import org.jspecify.annotations.Nullable;

/** One tab of a page; the label is a message key, the count is shown where there is one. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable Integer count) {}

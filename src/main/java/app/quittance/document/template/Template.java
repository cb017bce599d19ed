package app.quittance.document.template;

import app.quittance.document.DocumentKind;
import net.sf.jasperreports.engine.JasperReport;

/** A template that was judged and read, ready to be filled. */
public record Template(String name, DocumentKind kind, About about, Texts texts, JasperReport report) {}

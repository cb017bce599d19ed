@org.jspecify.annotations.NullMarked
package app.quittance.wronghouse.lower.closet;

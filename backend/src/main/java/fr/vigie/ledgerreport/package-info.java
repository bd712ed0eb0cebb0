/// The monthly report of a ledger as a mayor reads it: two printed pages with plots, and a table.
@NullMarked
package fr.vigie.ledgerreport;

import org.jspecify.annotations.NullMarked;

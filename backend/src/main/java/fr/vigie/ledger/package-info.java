/// What territories keep of energy and transition, month by month: what lighting took and saved and
/// what waste rounds drove, stated once a month is over and never changed without saying so.
@NullMarked
package fr.vigie.ledger;

import org.jspecify.annotations.NullMarked;

/// Who follows what: a report, a commune, the reports around a place; signed in, or by a secret
/// link.
@NullMarked
package fr.vigie.follow;

import org.jspecify.annotations.NullMarked;

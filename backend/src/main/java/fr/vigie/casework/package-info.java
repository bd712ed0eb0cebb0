/// What staff and reporters make of a report beside its work: sort, refuse, merge, hand on, answer,
/// ask, contest.
@NullMarked
package fr.vigie.casework;

import org.jspecify.annotations.NullMarked;

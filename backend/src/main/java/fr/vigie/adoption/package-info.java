/// What worked elsewhere, taken over: planned with what it would save here, done in one act, and
/// held against what was expected.
@NullMarked
package fr.vigie.adoption;

import org.jspecify.annotations.NullMarked;

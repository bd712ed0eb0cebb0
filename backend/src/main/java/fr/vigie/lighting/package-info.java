/// When public lighting is to be on: the sun, the schedules, the hours that come of them, and
/// whether what a lamp does is what it should do.
@NullMarked
package fr.vigie.lighting;

import org.jspecify.annotations.NullMarked;

/// What one shift of a control room leaves to the next, and who has read it.
@NullMarked
package fr.vigie.handover;

import org.jspecify.annotations.NullMarked;

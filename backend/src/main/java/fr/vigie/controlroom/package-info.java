/// What happens in the territories of a control room, as it happens, without a gap.
@NullMarked
package fr.vigie.controlroom;

import org.jspecify.annotations.NullMarked;

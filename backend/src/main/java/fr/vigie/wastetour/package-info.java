/// Which waste containers need a visit: how full each will be when the next round comes, as far as
/// its measurements tell, and what it saves to pass by the others.
@NullMarked
package fr.vigie.wastetour;

import org.jspecify.annotations.NullMarked;

/// What keeps a few from filing too much or unwanted things: limits by device, network and person,
/// and who is blocked.
@NullMarked
package fr.vigie.abuse;

import org.jspecify.annotations.NullMarked;

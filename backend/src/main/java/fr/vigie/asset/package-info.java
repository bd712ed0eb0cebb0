/// Public equipment: what it is and where it stands.
@NullMarked
package fr.vigie.asset;

import org.jspecify.annotations.NullMarked;

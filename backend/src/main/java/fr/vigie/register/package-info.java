/// The register of equipment: what comes into it, what changes, and what has changed.
@NullMarked
package fr.vigie.register;

import org.jspecify.annotations.NullMarked;

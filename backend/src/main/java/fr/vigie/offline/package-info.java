/// What an agent's device takes along beside the work itself.
@NullMarked
package fr.vigie.offline;

import org.jspecify.annotations.NullMarked;

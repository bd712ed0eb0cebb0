/// The command line of those who run Vigie, which knows it only by its public API.
@NullMarked
package fr.vigie.command;

import org.jspecify.annotations.NullMarked;

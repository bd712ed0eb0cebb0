/// The ways in for what devices send, each in the words of its standard.
@NullMarked
package fr.vigie.intake;

import org.jspecify.annotations.NullMarked;

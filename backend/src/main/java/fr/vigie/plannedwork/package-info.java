/// Works that a territory plans and tells the public of, so that nobody need report what they are.
@NullMarked
package fr.vigie.plannedwork;

import org.jspecify.annotations.NullMarked;

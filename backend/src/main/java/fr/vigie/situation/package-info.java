/// Situations: alarms and reports that have one cause, looked at and answered together.
@NullMarked
package fr.vigie.situation;

import org.jspecify.annotations.NullMarked;

/// What dispatchers decide by: who has time on which day, who should go.
@NullMarked
package fr.vigie.dispatch;

import org.jspecify.annotations.NullMarked;

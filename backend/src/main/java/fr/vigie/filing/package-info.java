/// Filing a report: what is asked and checked, what is answered at once, and what is kept.
@NullMarked
package fr.vigie.filing;

import org.jspecify.annotations.NullMarked;

/// Someone looks at indicators: by period, taken away as a file, or opened down to the objects
/// behind a number.
@NullMarked
package fr.vigie.indicatorview;

import org.jspecify.annotations.NullMarked;

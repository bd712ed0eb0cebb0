/// Series out: what was measured, over one asset or many, by hour, day or month.
@NullMarked
package fr.vigie.series;

import org.jspecify.annotations.NullMarked;

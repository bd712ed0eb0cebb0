/// What can be reported: categories, what to ask, and what each territory offers of them.
@NullMarked
package fr.vigie.category;

import org.jspecify.annotations.NullMarked;

/// Work that is due by itself: by the calendar, or by what equipment has run or used.
@NullMarked
package fr.vigie.preventive;

import org.jspecify.annotations.NullMarked;

/// Staff looks at what the public would read and see of reports, at what somebody asked to be
/// removed, and at who should not file for a while.
@NullMarked
package fr.vigie.review;

import org.jspecify.annotations.NullMarked;

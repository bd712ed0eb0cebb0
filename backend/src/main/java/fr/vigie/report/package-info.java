/// Citizens' reports: filed by a citizen, followed until mended.
@NullMarked
package fr.vigie.report;

import org.jspecify.annotations.NullMarked;

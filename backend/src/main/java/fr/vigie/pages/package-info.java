/// The web apps, as files that browsers load. Knows no feature.
@NullMarked
package fr.vigie.pages;

import org.jspecify.annotations.NullMarked;

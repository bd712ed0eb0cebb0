/// What happened, counted by territory, domain and day ahead of who asks for figures.
@NullMarked
package fr.vigie.tally;

import org.jspecify.annotations.NullMarked;

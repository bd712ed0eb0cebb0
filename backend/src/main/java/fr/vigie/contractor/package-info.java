/// Companies that do work for a territory, and who works for them.
@NullMarked
package fr.vigie.contractor;

import org.jspecify.annotations.NullMarked;

/// What lighting takes and saves, in kWh, EUR and kgCO2e, each figure with how it was found.
@NullMarked
package fr.vigie.energy;

import org.jspecify.annotations.NullMarked;
